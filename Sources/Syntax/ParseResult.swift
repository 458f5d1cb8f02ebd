import Diagnostics

/// What parsing gives: a tree of all that could be read, and everything that is wrong.
package struct ParseResult: Sendable {
  /// The statements that could be read.
  package var tree: Tree
  /// What is wrong, in the order of the text; empty for a program that Python accepts.
  package var diagnostics: [Diagnostic]
  /// Whether the text stops where more lines would help.
  package var isUnfinished: Bool
}

/// Where a text comes from.
package enum ParseMode: Sendable {
  /// A whole file.
  case script
  /// Lines typed so far; a compound statement is finished by an empty line.
  case prompt
}

/// Reads a text as Python 3.12.
package func parse(_ source: Source, mode: ParseMode = .script) -> ParseResult {
  var lexer = Lexer(source)
  lexer.run()
  var parser = Parser(source, lexer.tokens)
  parser.parseModule()
  let lexical = lexer.diagnostics
  // As in CPython, what is wrong with a token comes before what is wrong with the sentence around it.
  let badLines = Set(lexical.compactMap(\.line))
  var all = lexical
  for diagnostic in parser.diagnostics {
    if let line = diagnostic.line, badLines.contains(line) { continue }
    if let start = lexer.unclosed, let range = diagnostic.range, range.end > start { continue }
    all.append(diagnostic)
  }
  all.sort { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
  var isUnfinished = all.count == 1 && (lexer.endsOpen || parser.endsOpen)
  if mode == .prompt, all.isEmpty, parser.endsCompound, !endsWithEmptyLine(source) { isUnfinished = true }
  // As in CPython, how names and loops are used is looked at only when every sentence is right.
  if all.isEmpty, !isUnfinished {
    var checks = SyntaxChecks(parser.tree)
    checks.run()
    all = checks.diagnostics.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
  }
  return ParseResult(
    tree: parser.tree, diagnostics: Array(all.prefix(Parser.maximumDiagnostics)), isUnfinished: isUnfinished)
}

private func endsWithEmptyLine(_ source: Source) -> Bool {
  let last = source.lineCount
  let text = source.bytes[source.range(ofLine: last)]
  guard last > 1, text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
  return source.bytes[source.range(ofLine: last - 1)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
}
