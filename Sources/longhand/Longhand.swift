import ArgumentParser
import Glibc
import Shell

@main
struct Longhand: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Training, one step at a time.", version: "0.1.0")

  /// Reads lines and says what it got, until the shell takes this place.
  func run() {
    let source: any LineSource
    if Terminal.isInteractive {
      let state = getenv("XDG_STATE_HOME").map { String(cString: $0) } ?? ""
      source = ReadlineSource(historyFile: state.isEmpty ? nil : state + "/longhand/history")
    } else {
      source = ScriptedLineSource(standardInputWithWidth: 80)
    }
    source.completer = { line, cursor in
      let typed = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
      let word = typed.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      let names = [("dW1", "(4,3)"), ("dW2", "(3,1)"), ("dZ2", "(1,5)"), ("다음", "한글"), ("단계", "한글"), ("step", "")]
      return Completion(
        start: cursor - word.utf8.count,
        candidates: names.filter { $0.0.hasPrefix(word) }.map { .init($0.0, display: "\($0.0)  \($0.1)") }, suffix: " ")
    }
    while true {
      switch source.readLine(prompt: "› ") {
      case .end: return
      case .interrupted: print("interrupted")
      case .line("quit"): return
      case .line("edit"):
        if case .line(let text) = source.readLine(prompt: "edit: ", prefilled: "가나 old") { print("got: \(text)") }
      case .line("wait"):
        while !Interrupt.requested() { usleep(1000) }
        print("stopped")
      case .line(var entry):
        while entry.hasSuffix(":"), case .line(let more) = source.readLine(prompt: "… ") { entry += "\n" + more }
        source.remember(entry)
        print("got: \(entry)")
      }
      fflush(nil)
    }
  }
}
