/// What came when the shell asked for a line.
package enum LineInput: Hashable, Sendable {
  /// A line, without its line ending.
  case line(String)
  /// Ctrl-C at the prompt: what was typed is given up, the session goes on.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the text.
  case end
}
