import Diagnostics

/// The claims of one or more claims blocks of a file, with what pins their verdicts.
///
///     file        = { blank | comment | "source:" text | "expect:" left verdict | claim }
///     claim       = left "=" value              # a single `=` outside brackets
///     value       = number | list | expression
///     list        = "[" { ( number | list ) [ "," ] } "]"
///
/// Brackets may span lines. Inside a list of bare numbers a line that does not end in a comma ends a row. `#` begins a
/// comment, except in `NAME#2`. What is malformed becomes a diagnostic; the rest is still read.
package struct ClaimsFile: Sendable {
  package private(set) var claims: [Claim] = []
  package private(set) var expectations: [Expectation] = []
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Claims that were read before.
  package init(_ claims: [Claim]) { self.claims = claims }

  /// Reads a whole file.
  package init(_ source: Source) { read(source, lines: 1..<source.lineCount + 1) }

  /// Reads some lines, from 1, of a file, such as those inside a fenced block.
  package mutating func read(_ source: Source, lines: Range<Int>) {
    var parser = ClaimsParser(source: source, lines: lines)
    parser.parse()
    claims += parser.claims
    expectations += parser.expectations
    diagnostics += parser.diagnostics
  }

  /// Reads what is typed after the `=` of a `check`: numbers, or a formula.
  package static func value(_ text: String) throws(Diagnostic) -> Claim.Value {
    let source = Source(name: "<input>", text: text)
    return try ClaimedValuesParser.value(in: source, from: 0, to: source.bytes.count)
  }
}

extension ClaimsFile {
  /// Whether a marked number is as it should be: it agrees, or its verdict was pinned.
  ///
  /// A line that names the cell decides alone; one that names the claim allows its verdict for the cells that do not agree.
  package func expects(_ cell: CellVerdict, of claim: Claim, shape: [Int]) -> Bool {
    let about = expectations.filter { $0.covers(claim.left, cell: cell, of: shape) }
    if let exact = about.last(where: { $0.index != nil }) { return exact.verdict.covers(cell.verdict) }
    return cell.verdict == .agrees || about.contains { $0.verdict.covers(cell.verdict) }
  }
}
