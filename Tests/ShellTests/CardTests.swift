import Testing

@testable import Shell

/// What holds for every command's card.
@Suite struct CardTests {
  /// The command table of the design, with its short forms.
  private static let table = [
    "step s", "next n", "op si", "finish fin", "iterate it", "continue c", "until unt", "back bk", "goto", "undo",
    "redo",
    "edit", "restart run", "break br", "tbreak", "watch", "delete", "display disp", "show p print", "vars whos",
    "list l",
    "where bt", "up", "down", "values", "bookmark bm", "diff", "explain ex", "why", "used", "first", "derive",
    "gradcheck gc", "graph", "draw", "plot", "check ck", "answers", "audit", "lessons", "lesson", "again", "skip",
    "hint",
    "practice", "open", "save", "export", "set", "help ?", "quit q",
  ]

  @Test func everyCommandOfTheDesignIsThere() {
    for row in CardTests.table {
      let words = row.split(separator: " ").map(String.init)
      for word in words { #expect(Commands.named(word)?.name == words[0], "\(word)") }
    }
    #expect(Commands.all.map(\.name) == CardTests.table.map { String($0.prefix { $0 != " " }) })
  }

  @Test func noWordStandsForTwoCommands() {
    #expect(Set(Commands.words).count == Commands.words.count)
  }

  /// An example is a right call: whatever else it meets, it is not misused.
  @Test(arguments: Commands.all.map(\.name))
  func examplesAreRightCalls(_ name: String) throws {
    let card = try #require(Commands.named(name))
    #expect(card.help.hasSuffix(".") && card.usage.hasPrefix(name))
    #expect(card.isPlanned || !card.examples.isEmpty)
    for example in card.examples {
      let outcome = try Transcript.session(Transcript.page(2)).run(example.line)
      guard let failure = outcome.failure else { continue }
      let hint = failure.hint?.description ?? ""
      #expect(!hint.contains("is called as") && !hint.contains("did you mean"), "\(example.line): \(failure.message)")
      #expect(failure.kind != .syntax, "\(example.line): \(failure.message)")
    }
  }

  @Test(arguments: Commands.all.map(\.name))
  func helpShowsTheCard(_ name: String) throws {
    let card = try #require(Commands.named(name))
    let page = try Transcript.text(Transcript.session(nil), "help \(name)")
    #expect(page.hasPrefix(card.usage))
    for example in card.examples { #expect(page.contains(example.line)) }
  }
}
