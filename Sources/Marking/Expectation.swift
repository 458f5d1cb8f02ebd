import Diagnostics

/// An `expect:` line: the verdict that a claim is known to get, so that a document known to be wrong can pass in a test.
package struct Expectation: Hashable, Sendable {
  /// The claim's left side as written, without the cell that `index` holds.
  package let name: String
  /// One cell, when it names one.
  package let index: [Int]?
  package let verdict: Verdict
  package let line: Int
  package let range: SourceRange

  /// Whether it speaks of that cell of the claim with the given left side; axes of length 1 may have been left out.
  package func covers(_ left: String, cell: CellVerdict, of shape: [Int]) -> Bool {
    let left = Expectation.withoutSpaces(left)
    guard let index else { return Expectation.withoutSpaces(name) == left }
    let cellText = "[" + index.map(String.init).joined(separator: ",") + "]"
    if Expectation.withoutSpaces(name) + cellText == left { return true }
    return Expectation.withoutSpaces(name) == left && cell.isAt(index, of: shape)
  }

  private static func withoutSpaces(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
