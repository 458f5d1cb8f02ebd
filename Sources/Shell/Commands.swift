/// All commands of the shell, in the order of the reference. A test says which card is missing here.
package enum Commands {
  package static let all: [CommandCard] = [
    // Moving.
    .step, .next, .op, .finish, .iterate, .continue, .until, .back, .goto,
    // Changing.
    .undo, .redo, .edit, .restart,
    // Stops.
    .break, .tbreak, .watch, .delete, .display,
    // Looking.
    .show, .vars, .list, .where, .up, .down, .values, .bookmark, .diff,
    // Understanding.
    .explain, .why, .used, .first, .derive, .gradcheck, .graph, .draw, .plot,
    // Marking.
    .check, .answers, .audit,
    // Learning.
    .lessons, .lesson, .again, .skip, .hint, .practice,
    // The shell.
    .open, .save, .export, .set, .help, .quit,
  ]

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
