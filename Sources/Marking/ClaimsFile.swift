import Diagnostics

/// The claims of one or more claims blocks of a file, with what pins their verdicts.
///
///     file        = { blank | comment | "source:" text | "expect:" left verdict | claim }
///     claim       = left ( "=" | "≈" ) value    # a single `=` outside brackets
///     value       = numbers | expression        # see `ClaimedValuesParser`
///
/// Brackets and LaTeX's matrices may span lines, and so may rows of numbers that go on below their name. `#` begins a
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
  ///
  /// Where claims stand among prose, `asked` are the names that are spoken of: a line that is no claim is then passed over,
  /// unless it begins with one of them.
  package mutating func read(_ source: Source, lines: Range<Int>, asked: Set<String>? = nil) {
    var parser = ClaimsParser(source: source, lines: lines, asked: asked)
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
