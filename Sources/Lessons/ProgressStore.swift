import Diagnostics

/// Keeps the progress in a file that somebody else reads and writes, so that this target touches no files.
package struct ProgressStore: Sendable {
  /// The file's text; nil when there is none yet or it cannot be read.
  private let read: @Sendable () -> String?
  /// Replaces the file in one go: a temporary file, then a rename, so that a kill leaves the old text or the new one.
  private let write: @Sendable (String) throws(Diagnostic) -> Void

  package init(
    read: @escaping @Sendable () -> String?, write: @escaping @Sendable (String) throws(Diagnostic) -> Void
  ) {
    self.read = read
    self.write = write
  }

  /// What was kept; nothing when there is no file.
  package func load() -> Progress { read().map { Progress($0) } ?? Progress() }

  /// Keeps it; nothing is written when nothing has changed.
  package func save(_ progress: Progress) throws(Diagnostic) {
    let text = progress.text
    if read() != text { try write(text) }
  }
}
