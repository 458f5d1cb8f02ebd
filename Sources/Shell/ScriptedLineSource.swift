/// Lines from an array, or from standard input when that is no terminal: no prompt, no history, no completion.
package final class ScriptedLineSource: LineSource {
  package let isTerminal = false
  package let width: Int
  package var completer: Completer?
  private let next: () -> String?

  /// Takes the lines from an array.
  package init(_ lines: [String], width: Int = 80) {
    var remaining = lines.makeIterator()
    next = { remaining.next() }
    self.width = width
  }

  /// Takes the lines from standard input.
  package init(standardInputWithWidth width: Int = 80) {
    next = { Swift.readLine(strippingNewline: true) }
    self.width = width
  }

  package func readLine(prompt: String, prefilled: String) -> LineInput {
    next().map { .line($0) } ?? .end
  }

  package func remember(_ entry: String) {}
}
