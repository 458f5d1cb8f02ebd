/// All commands of the shell, in the order of the reference. A test says which card is missing here.
package enum Commands {
  /// Commands that belong together.
  package struct Group: Sendable {
    /// What they are for, one word that `help` takes as well.
    package let name: String
    package let cards: [CommandCard]

    fileprivate init(_ name: String, _ cards: [CommandCard]) {
      self.name = name
      self.cards = cards
    }
  }

  package static let groups: [Group] = [
    Group("moving", [.step, .next, .op, .finish, .iterate, .continue, .until, .back, .goto]),
    Group("changing", [.undo, .redo, .edit, .restart]),
    Group("stopping", [.break, .tbreak, .watch, .delete, .display]),
    Group("looking", [.show, .vars, .list, .where, .up, .down, .values, .bookmark, .diff]),
    Group("understanding", [.explain, .why, .used, .first, .derive, .gradcheck, .graph, .draw, .plot]),
    Group("marking", [.check, .answers, .audit]),
    Group("learning", [.lessons, .lesson, .again, .skip, .hint, .practice]),
    Group("shell", [.open, .save, .export, .set, .help, .quit]),
  ]

  package static let all: [CommandCard] = groups.flatMap(\.cards)

  /// Every word that is a command, long and short.
  package static let words: [String] = all.flatMap { [$0.name] + $0.short }

  private static let byWord: [String: CommandCard] = {
    var cards: [String: CommandCard] = [:]
    for card in all {
      for word in [card.name] + card.short { cards[word] = card }
    }
    return cards
  }()

  /// The command of a name or short form.
  package static func named(_ word: String) -> CommandCard? { byWord[word] }
}
