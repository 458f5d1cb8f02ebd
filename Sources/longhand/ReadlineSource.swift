@preconcurrency import CReadline
import Diagnostics
import Glibc
import Shell

// GNU readline is a set of C globals and callbacks that capture nothing, so there is one of it in the process, and the
// callbacks find the source through `ReadlineSource.current`. Everything of readline is used from the main thread alone.
//
// How a line is read:
// - Bytes come through `longhand_read_byte`, which returns the end of input after Ctrl-C; that is the only way to leave
//   `readline()` from outside. The flag is `Interrupt`'s, raised by its handler, which readline calls after its own.
// - Tab asks `complete`. readline is told that the word is all of the line up to the cursor, so the shell's completer alone
//   decides where the word begins; each match therefore repeats what stands before it. What is shown is not the matches
//   but the candidates' displays, kept aside in `list`.
// - The history is readline's, in its own file format with timestamps; each entry is appended to the file at once.

/// Lines from a person at the terminal, through GNU readline.
final class ReadlineSource: LineSource {
  /// The source that the callbacks serve.
  nonisolated(unsafe) private static var current: ReadlineSource?

  /// The entries that the history keeps.
  private static let historyLimit: Int32 = 10_000

  /// The rows that a list of candidates takes at most.
  private static let listLimit = 20

  let isTerminal = true
  var completer: Completer?
  private let historyFile: String?
  private var prefilled = ""
  private var list: [String] = []

  var width: Int { Terminal.width() }

  /// Starts readline; the history is kept in `historyFile`, whose folders are made, or in memory alone when that cannot be.
  init(historyFile: String?) {
    Self.useUnicode()
    longhand_configure()
    longhand_configure_history(Self.historyLimit)
    let writable = historyFile.map { Self.prepareFile($0) } ?? false
    self.historyFile = writable ? historyFile : nil
    if let historyFile {
      read_history(historyFile)
      if writable, longhand_history_overflowed() != 0 { write_history(historyFile) }
    }
    longhand_set_getc { longhand_read_byte($0) { Interrupt.requested() ? 1 : 0 } }
    longhand_set_startup_hook { ReadlineSource.current?.insertPrefilled() ?? 0 }
    longhand_set_completion(
      { _, _, end in ReadlineSource.current?.complete(cursor: Int(end)) },
      { _, _, _ in ReadlineSource.current?.showList() })
    Interrupt.install()
  }

  func readLine(prompt: String, prefilled: String) -> LineInput {
    Self.current = self
    self.prefilled = prefilled
    Interrupt.reset()
    let line = readline(Self.promptForReadline(prompt))
    defer { free(line) }
    if Interrupt.requested() {
      Interrupt.reset()
      longhand_write("\n")
      longhand_flush()
      return .interrupted
    }
    guard let line else {
      longhand_write("\n")
      longhand_flush()
      return .end
    }
    return .line(String(cString: line))
  }

  func remember(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    if let latest = longhand_latest_entry(), String(cString: latest) == entry { return }
    add_history(entry)
    if let historyFile { append_history(1, historyFile) }
  }

  // MARK: - Callbacks

  private func insertPrefilled() -> Int32 {
    if !prefilled.isEmpty { rl_insert_text(prefilled) }
    return 0
  }

  /// The matches as readline wants them: what to write first, then each candidate, then nil; every string is its to free.
  private func complete(cursor: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    longhand_set_completion_suffix(0)
    guard let completer, let buffer = longhand_line() else { return nil }
    let line = String(cString: buffer)
    let completion = completer(line, cursor)
    let bytes = Array(line.utf8)
    guard !completion.candidates.isEmpty, completion.start >= 0, completion.start <= cursor, cursor <= bytes.count
    else { return nil }
    let before = String(decoding: bytes[..<completion.start], as: UTF8.self)
    let typed = String(decoding: bytes[completion.start..<cursor], as: UTF8.self)
    if let suffix = completion.suffix?.asciiValue { longhand_set_completion_suffix(Int32(suffix)) }
    list = completion.candidates.map(\.display)
    var texts = [completion.commonText(typed: typed)]
    if completion.candidates.count > 1 { texts += completion.candidates.map(\.text) }
    let stride = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
    guard let matches = calloc(texts.count + 1, stride) else { return nil }
    let strings = matches.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { strings[index] = strdup(before + text) }
    return strings
  }

  private func showList() {
    longhand_begin_list()
    for row in columns(list, width: width, limit: Self.listLimit) { longhand_write(row + "\n") }
    longhand_end_list()
  }

  // MARK: - Setting up

  /// Makes characters out of bytes be UTF-8, whatever the environment says: Longhand writes nothing else.
  ///
  /// Of the locale only the character type is taken; a comma in numbers would change what C's functions read and write.
  /// readline asks the environment again, so that must agree. The language stays readable in `LANG`.
  private static func useUnicode() {
    if setlocale(LC_CTYPE, "") != nil, let encoding = nl_langinfo(Int32(CODESET)),
      String(cString: encoding) == "UTF-8"
    {
      return
    }
    if let all = getenv("LC_ALL") {
      setenv("LANG", all, 1)
      unsetenv("LC_ALL")
    }
    setenv("LC_CTYPE", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  /// The prompt with its colours marked as taking no columns.
  private static func promptForReadline(_ prompt: String) -> String {
    var result = ""
    var inside = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" {
        inside = true
        result += "\u{01}"
      }
      result.unicodeScalars.append(scalar)
      if inside, scalar == "m" {
        inside = false
        result += "\u{02}"
      }
    }
    return result
  }

  /// Whether the file can be written; it and its folders are made when they are missing, for their owner alone.
  private static func prepareFile(_ path: String) -> Bool {
    for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o700) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }
}
