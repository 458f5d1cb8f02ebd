/// One printed number beside the true one.
package struct CellVerdict: Hashable, Sendable {
  /// The full index, `[]` for a scalar.
  package let index: [Int]
  package let printed: PrintedNumber
  /// The line, from 1, on which the number stands.
  package let line: Int
  package let verdict: Verdict
  /// The true value, if there is one.
  package let exact: Double?

  package init(index: [Int], printed: PrintedNumber, line: Int, verdict: Verdict, exact: Double?) {
    self.index = index
    self.printed = printed
    self.line = line
    self.verdict = verdict
    self.exact = exact
  }

  /// The claimed value, a lost sign taken from the true value where there is one.
  package var claimed: Double { exact.map(printed.resolved(by:)) ?? printed.value }

  /// Whether `index`, written with axes of length 1 left out, means this cell of an array of the given shape.
  package func isAt(_ written: [Int], of shape: [Int]) -> Bool {
    written == index || written == zip(index, shape).filter { $0.1 != 1 }.map(\.0)
  }
}
