/// All commands of the shell, in the order of the reference. A test says which card is missing here.
package enum Commands {
  package static let all: [CommandCard] = [
    // Moving.
    .step, .next, .op, .finish, .iterate, .continue, .until, .back, .goto,
    // Changing.
    .undo, .redo,
    // Looking.
    .show, .explain,
    // Marking.
    .check, .answers, .audit,
    // Lessons.
    .lessons, .lesson, .again, .skip, .hint,
    // The shell.
    .quit,
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
