import Diagnostics
import Testing

@testable import Marking

/// The ways in which people write numbers down, or paste them.
@Suite struct SpellingTests {
  /// What is read: a number, the shape and the numbers, `formula`, or what is wrong.
  private func check(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    var shown = ""
    do throws(Diagnostic) {
      switch try ClaimsFile.value(text) {
      case .numbers(let values):
        shown =
          "\(values.shape)\(values.isLoose ? "~" : "") " + values.numbers.map { "\($0.value)" }.joined(separator: " ")
      case .formula(let text): shown = "formula \(text)"
      }
    } catch {
      shown = "\(error.message)"
    }
    #expect(shown == expected, sourceLocation: location)
  }

  @Test func numbersInManyHands() {
    check("1/3", "[] 0.3333333333333333")
    check("1 / 4", "[] 0.25")
    check("½", "[] 0.5")
    check("-¾", "[] -0.75")
    check("−0.5", "[] -0.5")
    check("–0.5", "[] -0.5")
    check("- 0.5", "[] -0.5")
    check("± 0.5", "[] 0.5")
    check("1.2 × 10⁻³", "[] 0.0012")
    check("1.2·10^-3", "[] 0.0012")
    check("1.2 \\times 10^{-3}", "[] 0.0012")
    check("1.2*10**-3", "[] 0.0012")
    check("10⁻³", "[] 0.001")
    check("-10^{4}", "[] -10000.0")
    check("\\frac{1}{4}", "[] 0.25")
    check("-\\frac14", "[] -0.25")
    check("$0.25$", "[] 0.25")
    check("\"0,25\"", "[] 0.25")
    check("'-1,5'", "[] -1.5")
    check("1.e-03", "[] 0.001")
    check("5E3", "[] 5000.0")
  }

  @Test func rowsInManyHands() {
    check("0.25 0.2", "[2] 0.25 0.2")
    check("0.25, 0.2", "[2] 0.25 0.2")
    check("(0.25, 0.2)", "[2] 0.25 0.2")
    check("1 2 3 / 4 5 6", "[2, 3]~ 1.0 2.0 3.0 4.0 5.0 6.0")
    check("1 2; 3 4", "[2, 2]~ 1.0 2.0 3.0 4.0")
    check("[1, 2; 3, 4]", "[2, 2] 1.0 2.0 3.0 4.0")
    check("[1 2]/[3 4]", "[2, 2] 1.0 2.0 3.0 4.0")
    check("[1 2] [3 4]", "[2, 2] 1.0 2.0 3.0 4.0")
    check("[1/2 1/4 / 1 2]", "[2, 2] 0.5 0.25 1.0 2.0")
    check("1 2\n3 4", "[2, 2]~ 1.0 2.0 3.0 4.0")
    check("1\n2\n3", "[3, 1]~ 1.0 2.0 3.0")
    check("\"0,25 0,5; 1 2\"", "[2, 2]~ 0.25 0.5 1.0 2.0")
    check("[\"0,25\", \"0,5\"]", "[2] 0.25 0.5")
    check("1.2 × 10⁻³ 5", "[2] 0.0012 5.0")
  }

  @Test func numPysPrints() {
    check("[[ 1. -2.]\n [ 3.  4.]]", "[2, 2] 1.0 -2.0 3.0 4.0")
    check("array([[1., 2.],\n       [3., 4.]])", "[2, 2] 1.0 2.0 3.0 4.0")
    check("array([1., 2.], dtype=float32)", "[2] 1.0 2.0")
    check("[0.1 0.2 0.3\n 0.4 0.5]", "[5]~ 0.1 0.2 0.3 0.4 0.5")
    check("[[0.1 0.2 0.3\n  0.4]\n [0.5 0.6 0.7\n  0.8]]", "[2, 4] 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8")
    check("[[[1 2]\n  [3 4]]\n\n [[5 6]\n  [7 8]]]", "[2, 2, 2] 1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0")
    check("[1. 2. ... 9.]", "numbers are left out at `...`")
  }

  @Test func matricesOfLaTeX() {
    check("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "[2, 2]~ 1.0 2.0 3.0 4.0")
    check("\\begin{pmatrix}\n1 & 2 \\\\\n3 & -4 \\\\\n\\end{pmatrix}", "[2, 2]~ 1.0 2.0 3.0 -4.0")
    check("\\left[\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\end{array}\\right]", "[2, 2]~ 1.0 2.0 3.0 4.0")
    check("\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}", "[2, 1]~ 1.0 2.0")
    check("\\begin{bmatrix} 1 & \\frac{1}{2} & 3\\,\\end{bmatrix}", "[3]~ 1.0 0.5 3.0")
    check("[\\begin{matrix} 1 & 2 \\end{matrix}]", "[2]~ 1.0 2.0")
    check("\\begin{bmatrix} 1 & 2 \\\\ 3 \\end{bmatrix}", "expected rows of equal length")
    check("\\begin{bmatrix} 1 & \\dots \\end{bmatrix}", "numbers are left out at `\\dots`")
    check("\\begin{bmatrix} 1 & \\alpha \\end{bmatrix}", "expected a number, found `\\alpha`")
    check("\\end{bmatrix}", "expected brackets that match")
    check("\\begin", "expected a number, found `\\begin`")
  }

  @Test func rowsOfTables() {
    check("| 0.25 | 0.2 |", "[2] 0.25 0.2")
    check("| 1 | 2 |\n|---|--:|\n| 3 | 4 |", "[2, 2]~ 1.0 2.0 3.0 4.0")
    check("1\u{A0}2 \u{2009}3", "[3] 1.0 2.0 3.0")
    check("0.25\t0.2", "[2] 0.25 0.2")
  }

  @Test func whatIsNone() {
    check("1 - 0.5", "expected a number, found `1 - 0.5`")
    check("0,25,", "[2] 0.0 25.0")
    check("2^3", "expected a number, found `2^3`")
    check("[1 2", "expected a number, found `[1 2`")
    check("\"0,25", "expected a number, found `\"0,25`")
    check("[1, 2] 3", "expected rows of equal length")
    check("1 2 / 3", "expected rows of equal length")
    check("1/m * x", "formula 1/m * x")
    check("e", "formula e")
    check("-x", "formula -x")
    check("dW2.T", "formula dW2.T")
    check("\\frac{1}{0}", "expected a number, found `\\frac{1}{0}`")
    check("\\frac", "expected a number, found `\\frac`")
    check("\\", "expected a number, found `\\`")
    check("$", "expected a number, found `$`")
    check("&&", "[0] ")
  }

  /// What a block is read as, a line for each claim, what is wrong last.
  private func checkBlock(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    let file = ClaimsFile(Source(name: "claims", text: text))
    var lines: [String] = []
    for claim in file.claims {
      guard case .numbers(let values) = claim.value else { continue }
      lines.append("\(claim.left) \(values.shape) on \(values.lines)")
    }
    for diagnostic in file.diagnostics { lines.append("\(diagnostic.line ?? 0)! \(diagnostic.message)") }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func claimsGoOnBelowTheirName() {
    checkBlock("W =\n1 2\n3 4\nb = 5", "W [2, 2] on [2, 2, 3, 3]\nb [] on [4]")
    checkBlock("W = 1 2\n    3 4\n\n5 6", "W [2, 2] on [1, 1, 2, 2]\n4! expected `NAME = NUMBERS`, found `5 6`")
    checkBlock(
      "W = \\begin{bmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{bmatrix}\ncost ≈ 0.5", "W [2, 2] on [2, 2, 3, 3]\ncost [] on [5]")
    checkBlock("W = | 1 | 2 |\n| 3 | 4 |", "W [2, 2] on [1, 1, 2, 2]")
    checkBlock("W = \\begin{bmatrix} 1 & 2\nb = 3", "b [] on [2]\n1! a bracket that is never closed")
  }
}
