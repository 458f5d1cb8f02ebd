import Diagnostics
import Testing

@testable import Marking

/// Whatever is put together of what numbers, matrices and pages are made of is read or refused, and never traps.
@Suite struct ReadingFuzzTests {
  /// A small generator, so that every run is the same.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "1", "0.5", "-", "−", "±", "+", ".", ",", ";", "/", " / ", "[", "]", "(", ")", "{", "}", "\\", "\\\\",
    "\\begin{bmatrix}",
    "\\end{bmatrix}", "\\left", "\\right", "\\frac", "{1}", "\\times", "^", "10", "⁻³", "½", "e", "e-3", "nan", "×",
    "·", "*",
    "&", "|", "|---|", "\n", "\r\n", "\t", " ", "\u{A0}", "#", "#2", "\"", "'", "$", "`", "```", "=", "≈", ":", ":=",
    "W1", "cost", "δ[2]",
    "ŷ", "가", "...", "…", "expect:", "source:", "array(", "@end", "\u{0}", "\u{FFFD}", "J", "T", "1.7640.400",
    "credit ",
  ]

  private func text(_ random: inout Random) -> String {
    (0..<Int.random(in: 0..<24, using: &random)).map { _ in
      ReadingFuzzTests.pieces[Int.random(in: 0..<ReadingFuzzTests.pieces.count, using: &random)]
    }.joined()
  }

  @Test func nothingTraps() throws {
    var random = Random(state: 5)
    let script = Source(name: "script.py", text: "cost = 0.5\nW1 = [[1, 2], [3, 4]]\n")
    var read = 0
    for _ in 0..<4000 {
      let text = text(&random)
      let source = Source(name: "page.md", text: text)
      let file = ClaimsFile(source)
      read += file.claims.count
      for claim in file.claims {
        guard case .numbers(let values) = claim.value else { continue }
        #expect(values.shape.reduce(1, *) == values.numbers.count, "\(text)")
        #expect(values.lines.count == values.numbers.count)
      }
      if case .numbers(let values)? = try? ClaimsFile.value(text) {
        #expect(values.shape.reduce(1, *) == values.numbers.count, "\(text)")
      }
      for found in ProseReader(source, names: ["cost", "W1"], code: script).read() { #expect(found.line >= 1) }
      for name in ["a.md", "a.csv"] { _ = AnswerFile(Source(name: name, text: text), asked: ["cost", "W1"]) }
      var scheme = PointScheme()
      scheme.read(source, lines: 1..<source.lineCount + 1)
      _ = CommaSeparated(text)
    }
    #expect(read > 100)
  }
}
