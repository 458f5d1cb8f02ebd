import Diagnostics

/// An `expect:` line: the verdict that a claim is known to get, so that a document known to be wrong can pass in a test.
package struct Expectation: Hashable, Sendable {
  /// What it speaks of, as it was written.
  package let left: String
  /// The claim's left side as written, without the cell that `index` holds.
  package let name: String
  /// One cell, when it names one.
  package let index: [Int]?
  package let verdict: Verdict
  package let line: Int
  package let range: SourceRange
}
