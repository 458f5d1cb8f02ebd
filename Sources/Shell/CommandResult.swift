import Diagnostics

/// What a command has to say.
package struct CommandResult {
  /// For people.
  package var document: Document
  /// For programs: the members of the command's JSON document, beside `version` and `printed`.
  package var fields: [JSON.Member]
  /// What went wrong on the way, when something was done all the same: a script that failed in its 43rd step.
  package var failure: Diagnostic?
  /// What did not hold, where a person has been told so already and commands in a row are to stop: a wrong answer.
  package var unmet: Diagnostic?
  /// Whether the shell is to be left.
  package var leaves = false

  package init(_ document: Document = Document(), fields: [JSON.Member] = [], failure: Diagnostic? = nil) {
    self.document = document
    self.fields = fields
    self.failure = failure
  }
}
