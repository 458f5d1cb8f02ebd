extension Session {
  /// The names of the settings, as `set` lists them.
  static let settingNames = [
    "precision", "color", "width", "language", "format", "notation", "reveal", "step-limit", "memory-limit",
    "array-limit",
    "print-limit",
    "recursion-limit",
  ]
}
