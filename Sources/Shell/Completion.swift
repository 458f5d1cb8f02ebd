/// Finds what may be written at the cursor, a byte offset into the line.
package typealias Completer = (_ line: String, _ cursor: Int) -> Completion

/// What may replace the word at the cursor.
package struct Completion: Hashable, Sendable {
  /// One way to complete the word.
  package struct Candidate: Hashable, Sendable {
    /// What is put in the place of the word.
    package var text: String
    /// What the list shows, such as `dW2  (3,1)`.
    package var display: String

    package init(_ text: String, display: String? = nil) {
      self.text = text
      self.display = display ?? text
    }
  }

  /// The byte offset at which the word begins; it ends at the cursor.
  package var start: Int
  /// The ways to complete it, in the order in which to show them.
  package var candidates: [Candidate]
  /// What follows the word when there is only one candidate, such as a space.
  package var suffix: Character?

  package init(start: Int, candidates: [Candidate], suffix: Character? = nil) {
    self.start = start
    self.candidates = candidates
    self.suffix = suffix
  }

  /// The longest text to which the word, as typed, can be completed without choosing among the candidates.
  ///
  /// It is the candidates' common beginning if that goes on from what was typed, else what was typed: candidates may
  /// spell the word differently (`dZ2` for `δ2`), and Tab must never take away what a person wrote.
  package func commonText(typed: String) -> String {
    guard let first = candidates.first?.text else { return typed }
    if candidates.count == 1 { return first }
    var common = first[...]
    for candidate in candidates.dropFirst() {
      var end = common.startIndex
      for (ours, theirs) in zip(common.indices, candidate.text) {
        guard common[ours] == theirs else { break }
        end = common.index(after: ours)
      }
      common = common[..<end]
    }
    return common.hasPrefix(typed) ? String(common) : typed
  }
}
