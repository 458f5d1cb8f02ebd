import Diagnostics

/// A misconception that reproduces the numbers of a claim to their precision, where the right program does not.
package struct FittingMisconception: Hashable, Sendable {
  /// How it was tried.
  package enum Trial: Hashable, Sendable {
    /// A run of the changed program from its start.
    case wholeRun
    /// The changed statement, on the claimant's own earlier numbers.
    case ownNumbers
  }

  /// Stable, such as `gradient-not-averaged`.
  package let id: String
  package let name: Message
  /// What one has got wrong, with the script's own names.
  package let paragraph: Message
  /// The line of the script that it changes, from 1, and what the line becomes.
  package let line: Int
  package let becomes: String
  package let trial: Trial
  /// A second one that it only fits together with; its id.
  package let with: String?
  /// The next value to ask for, which tells it from the others that fit; nil when it is alone or nothing does.
  package let next: String?

  package init(
    id: String, name: Message, paragraph: Message, line: Int, becomes: String, trial: Trial, with: String? = nil,
    next: String? = nil
  ) {
    self.id = id
    self.name = name
    self.paragraph = paragraph
    self.line = line
    self.becomes = becomes
    self.trial = trial
    self.with = with
    self.next = next
  }
}
