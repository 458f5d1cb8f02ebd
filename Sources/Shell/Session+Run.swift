import Diagnostics
import Machine
import Symbolic
import Syntax

// How a line is understood, the first that fits:
// 1. nothing: the last movement again;
// 2. `REF?` and `?X`: explain, help;
// 3. a command's name, unless what follows makes it Python: `list(…)`, `next = 3`, `c * 2`;
// 4. words of neighbouring tools;
// 5. a reference alone: `W1@end`, `δ2`;
// 6. Python.

extension Session {
  /// Does what a line says. An error leaves everything as it was.
  package func run(_ line: String) -> Outcome {
    remarks = Document()
    printed = []
    var outcome = Outcome()
    do throws(Diagnostic) {
      let result = try perform(line)
      outcome.document = result.document
      outcome.fields = result.fields
      outcome.unmet = result.unmet
      outcome.failure = result.failure ?? (ask == nil && !lessons.isRunning ? result.unmet : nil)
      outcome.leaves = result.leaves
    } catch {
      outcome.failure = error
    }
    if let timeline, timeline.takeInterruption(), outcome.failure == nil {
      outcome.document = Document()
      outcome.failure = Diagnostic.interrupted
    }
    outcome.document.append(remarks)
    outcome.printed = String(decoding: printed, as: UTF8.self)
    printed = []
    return outcome
  }

  private func perform(_ line: String) throws(Diagnostic) -> CommandResult {
    if let result = try lessonStep(line) { return result }
    let trimmed = trim(line)
    guard !trimmed.isEmpty else {
      guard let lastMovement else { return CommandResult() }
      return try perform(lastMovement)
    }
    if trimmed.hasSuffix("?"), let asked = Reference(parsing: trim(trimmed.dropLast())) { return try explain(asked) }
    let (word, rest) = splitWord(trimmed)
    if !trimmed.contains("\n"), let card = Commands.named(word), !isPython(after: word, rest) {
      mentionVariable(named: word, arguments: rest)
      let result = try card.run(self, trim(rest))
      if card.isMovement { lastMovement = trimmed }
      return result
    }
    if let result = try neighbour(trimmed, word, trim(rest)) { return result }
    if let result = try reference(alone: trimmed) { return result }
    return try python(line)
  }

  /// Whether a text is the beginning of a block of Python, or has brackets to be closed.
  package func isUnfinished(_ text: String) -> Bool {
    let (word, rest) = splitWord(trim(text))
    if !text.contains("\n"), Commands.named(word) != nil, !isPython(after: word, rest) { return false }
    // The line end counts: a block is over when an empty line follows it.
    return parse(Source(name: "<prompt>", text: pythonText(text) + "\n"), mode: .prompt).isUnfinished
  }

  /// Whether what follows a command's name makes the line Python.
  func isPython(after word: String, _ rest: String) -> Bool {
    if let first = rest.first, "([.=:,;".contains(first) { return true }
    let argument = trim(rest)
    guard !argument.isEmpty else { return false }
    let keyword = argument.prefix { $0.isLetter }
    if ["in", "is", "and", "or", "not", "if"].contains(String(keyword)), keyword.count < argument.count {
      return !argument.hasPrefix("not") || argument.hasPrefix("not in ")
    }
    let sign = argument.prefix { "=+-*/%@&|^<>!:,;".contains($0) }
    guard !sign.isEmpty else { return false }
    let behind = argument.dropFirst(sign.count)
    if ["=", ",", ":", ";"].contains(where: { sign.hasPrefix($0) }) || sign.hasSuffix("=") { return true }
    // An operator stands between its operands; `show -x` is a command with an argument.
    let standsAlone = behind.isEmpty || behind.first == " "
    return !behind.isEmpty && (standsAlone || rest.first != " ") && sign != "!"
  }

  /// A command that has the name of a variable says once how to see the variable.
  private func mentionVariable(named word: String, arguments: String) {
    guard arguments.isEmpty, let timeline, timeline.machine.value(of: word, inFrame: frame) != nil else { return }
    sayOnce("variable \(word)", prose("`\(word)` is a command here; `show \(word)` shows the variable.", .hint))
  }

  /// The word at the beginning, letters, digits, `_` and `-` between letters, and what is behind it.
  func splitWord(_ line: String) -> (word: String, rest: String) {
    if line.hasPrefix("?") { return ("?", String(line.dropFirst())) }
    let word = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return (String(word), String(line.dropFirst(word.count)))
  }
}

/// A text without the blanks around it.
package func trim(_ text: some StringProtocol) -> String {
  var text = text[...]
  while let last = text.last, last.isWhitespace { text.removeLast() }
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  return String(text)
}
