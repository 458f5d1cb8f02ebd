/// Where the shell gets its lines from: a person at a terminal, or a text.
package protocol LineSource: AnyObject {
  /// Whether a person sits at it; otherwise there is no prompt, no banner and no progress.
  var isTerminal: Bool { get }

  /// The columns that a line of output may take.
  var width: Int { get }

  /// What Tab offers; nil for nothing.
  var completer: Completer? { get set }

  /// The next line, without its line ending.
  ///
  /// The prompt is one line; it may hold colours (`ESC [ … m`). A block that goes on over several lines is read line by
  /// line, each with a continuation prompt, but a line recalled from history, or pasted, may itself hold `\n`.
  /// `prefilled` is put on the line beforehand, to be edited.
  func readLine(prompt: String, prefilled: String) -> LineInput

  /// Puts an entry into the history; one of several lines is one entry.
  func remember(_ entry: String)
}

extension LineSource {
  /// The next line, from an empty one.
  package func readLine(prompt: String) -> LineInput {
    readLine(prompt: prompt, prefilled: "")
  }
}
