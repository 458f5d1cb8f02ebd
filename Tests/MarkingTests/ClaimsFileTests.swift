import Diagnostics
import Testing

@testable import Marking

@Suite struct ClaimsFileTests {
  /// Everything that was read, one line each, diagnostics last.
  private func check(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    let file = ClaimsFile(Source(name: "claims", text: text))
    var lines: [String] = []
    for claim in file.claims {
      let value =
        switch claim.value {
        case .numbers(let values):
          "\(values.shape) \(values.numbers.map(\.text).joined(separator: " ")) on \(values.lines)"
        case .formula(let text): "formula \(text)"
        }
      lines.append("\(claim.line): \(claim.left) = \(value)" + (claim.source.map { " (\($0))" } ?? ""))
    }
    for pin in file.expectations {
      lines.append("\(pin.line): \(pin.name)\(pin.index.map(String.init(describing:)) ?? "") \(pin.verdict.rawValue)")
    }
    for diagnostic in file.diagnostics { lines.append("\(diagnostic.line ?? 0)! \(diagnostic.message)") }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func readsEveryFormOfAClaim() {
    check(
      """
      source: the page, part 2
      W1 = [[1.764, 0.400], [±2.241, −0.977]]   # signs lost
      dW2 = [±0.339, ±0.242]
      W1#2 = [[1]]
      cost#10000 = 0.0000351085
      cost@end=1/3
      w[0]@done = .5
      A1 * (1 - A1) = [[.078]]
      (a == b)  = 1
      dW2 = 1/m * A1 @ dZ2.T  # must give the same
      expect: dW2 wrong-here
      expect: A1 * (1 - A1)[0, 0] last-digit
      """,
      """
      2: W1 = [2, 2] 1.764 0.400 ±2.241 −0.977 on [2, 2, 2, 2] (the page, part 2)
      3: dW2 = [2] ±0.339 ±0.242 on [3, 3] (the page, part 2)
      4: W1#2 = [1, 1] 1 on [4] (the page, part 2)
      5: cost#10000 = [] 0.0000351085 on [5] (the page, part 2)
      6: cost@end = [] 1/3 on [6] (the page, part 2)
      7: w[0]@done = [] .5 on [7] (the page, part 2)
      8: A1 * (1 - A1) = [1, 1] .078 on [8] (the page, part 2)
      9: (a == b) = [] 1 on [9] (the page, part 2)
      10: dW2 = formula 1/m * A1 @ dZ2.T (the page, part 2)
      11: dW2 wrong-here
      12: A1 * (1 - A1)[0, 0] last-digit
      """)
  }

  @Test func listsMaySpanLines() {
    check("A = [[1, 2],  # first\r\n     [3, 4]]\r\nB = 2", "1: A = [2, 2] 1 2 3 4 on [1, 1, 2, 2]\n3: B = [] 2 on [3]")
    check("A = [1 2\n     3 4\n     5 6]", "1: A = [3, 2] 1 2 3 4 5 6 on [1, 1, 2, 2, 3, 3]")
    check("A = [1, 2,\n     3, 4]", "1: A = [4] 1 2 3 4 on [1, 1, 2, 2]")
    check("A = [[ 1. -2.]\n [ 3.  4.]]", "1: A = [2, 2] 1. -2. 3. 4. on [1, 1, 2, 2]")
    check("A = []", "1: A = [0]  on []")
  }

  @Test func whatIsMalformedIsSaidAndTheRestRead() {
    check(
      """
      dW2
      = 3
      a =
      b = 0.3.5
      c = [1, x]
      d = [[1, 2], [3]]
      e = [[1], 2]
      e2 = [2, [1]]
      f = [1]]
      sauce: page
      expect: dW2 wrong
      expect: dW2
      g = [1, 2
      h = 4
      """,
      """
      14: h = [] 4 on [14]
      1! expected `NAME = NUMBERS`, found `dW2`
      2! expected a name before `=`
      3! expected numbers after `=`
      4! expected a number, found `0.3.5`
      5! expected a number, found `x`
      6! expected rows of equal length
      7! expected rows of equal length
      8! expected rows of equal length
      9! expected nothing after the closing bracket
      10! unknown word `sauce:` in a claims block
      11! expected a name and a verdict after `expect:`
      12! expected a name and a verdict after `expect:`
      13! a bracket that is never closed
      """)
    check("a = " + String(repeating: "[", count: 20_000), "1! a bracket that is never closed")
    check(
      "a = " + String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000),
      "1! expected at most 8 lists in one another")
    check("", "")
    check("# only a remark\n\n", "")
  }

  // How long that takes is measured in `make bench`.
  @Test func readsAHundredThousandNumbers() {
    let row = "[" + Array(repeating: "±0.123", count: 100).joined(separator: ", ") + "]"
    let text = "A = [" + Array(repeating: row, count: 1000).joined(separator: ",\n") + "]"
    guard case .numbers(let values) = ClaimsFile(Source(name: "claims", text: text)).claims.first?.value else {
      Issue.record("expected numbers")
      return
    }
    #expect(values.numbers.count == 100_000 && values.shape == [1000, 100])
    #expect(values.numbers.allSatisfy { $0.value == 0.123 })
  }
}
