import Diagnostics
import Synchronization
import Testing

@testable import Lessons

@Suite struct ProgressTests {
  /// What is read from a text, written again.
  private func check(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    #expect(Progress(text).text == expected, sourceLocation: location)
  }

  @Test func comesBackAsItWasWritten() {
    let text = "longhand 1\nat logistic\ndone 4 logistic\ndone 16 my lesson.md\nset language ko\nset prompt a b\n"
    check(text, text)
    #expect(Progress(text).done == ["logistic": 4, "my lesson.md": 16])
  }

  @Test func whatIsBrokenIsPassedOver() {
    check("", "longhand 1\n")
    check(
      "longhand 1\r\ndone x logistic\r\ndone -1 a\ndone 99999999999999999999 b\nset\nset a\nat\n\u{0}\u{1B}[2J\ndone 2 c",
      "longhand 1\ndone 2 c\n")
    let whole = "longhand 1\nat logistic\ndone 4 logistic\nset language ko\n"
    for length in 0...whole.utf8.count {
      _ = Progress(String(decoding: Array(whole.utf8).prefix(length), as: UTF8.self))
    }
  }

  @Test func valuesStayOnOneLine() {
    var progress = Progress()
    progress.current = "a\nset x y"
    check(progress.text, "longhand 1\nat a set x y\n")
  }

  @Test func writesOnlyWhatHasChanged() throws {
    let file = Mutex<[String]>([])
    let store = ProgressStore(
      read: { file.withLock { $0.last } }, write: { text throws(Diagnostic) in file.withLock { $0.append(text) } })
    var progress = store.load()
    progress.done["logistic"] = 3
    try store.save(progress)
    try store.save(progress)
    #expect(file.withLock { $0 } == ["longhand 1\ndone 3 logistic\n"])
    #expect(store.load() == progress)
  }

  @Test func aFolderThatCannotBeWrittenIsADiagnostic() {
    let store = ProgressStore(
      read: { nil }, write: { _ throws(Diagnostic) in throw Diagnostic(.file, "cannot write") })
    #expect(throws: Diagnostic.self) { try store.save(Progress()) }
  }
}
