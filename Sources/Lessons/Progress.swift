/// How far one has come, as one small text file keeps it.
///
///     longhand 1
///     at logistic
///     done 4 logistic
///     set language ko
///
/// Whatever else the file holds is passed over: a broken file loses what is broken and nothing more.
package struct Progress: Hashable, Sendable {
  /// The lesson that one was in last.
  package var current: String?
  /// For each lesson, by its name, the moments that are done.
  package var done: [String: Int] = [:]
  /// What was set to stay.
  package var settings: [String: String] = [:]

  package init() {}

  /// Reads a file's text.
  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      switch words.first {
      case "at" where words.count >= 2: current = words.dropFirst().joined(separator: " ")
      case "done" where words.count == 3:
        if let number = Int(words[1]), (0...1_000_000).contains(number) { done[words[2]] = number }
      case "set" where words.count == 3: settings[words[1]] = words[2]
      default: break
      }
    }
  }

  /// The file's text.
  package var text: String {
    var lines = ["longhand 1"]
    if let current { lines.append("at \(oneLine(current))") }
    lines += done.keys.sorted().map { "done \(done[$0] ?? 0) \(oneLine($0))" }
    lines += settings.keys.sorted().map { "set \($0) \(oneLine(settings[$0] ?? ""))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
