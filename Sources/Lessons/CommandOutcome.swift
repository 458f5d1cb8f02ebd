/// What a command did, as a lesson sees it.
package struct CommandOutcome: Hashable, Sendable {
  /// What it showed, plain, as transcripts hold it.
  package var text: String
  package var succeeded: Bool

  package init(text: String, succeeded: Bool = true) {
    self.text = text
    self.succeeded = succeeded
  }
}
