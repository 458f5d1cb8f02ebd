/// Why a regular expression cannot be used.
enum PatternError: Error {
  /// Python's words, with the place of the mistake.
  case malformed(String)
  /// What Python has here and Longhand has not.
  case notSupported(String)
}
