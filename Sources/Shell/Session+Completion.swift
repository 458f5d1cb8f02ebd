import Diagnostics

extension Session {
  /// What Tab offers: commands at the beginning, then what the command's arguments are.
  package func completion(_ line: String, cursor: Int) -> Completion {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = String(typed.reversed().prefix { $0.isLetter || $0.isNumber || "_∂⁽⁾./~-".contains($0) }.reversed())
    let start = typed.utf8.count - word.utf8.count
    let before = trim(typed.dropLast(word.count))
    if before.isEmpty {
      let commands = Commands.all.map(\.name).filter { $0.hasPrefix(word) }.map { Completion.Candidate($0) }
      return Completion(start: start, candidates: (word.isEmpty ? [] : names(word)) + commands, suffix: " ")
    }
    let (first, rest) = splitWord(before)
    guard let card = Commands.named(first), rest.isEmpty || rest.first == " " else {
      return Completion(start: start, candidates: names(word))
    }
    let texts: [String]
    switch card.completes {
    case .nothing: return Completion(start: start, candidates: names(word))
    case .names: return Completion(start: start, candidates: names(word))
    case .commands: texts = Commands.all.map(\.name)
    case .motions: texts = ["next", "iterate", "until", "continue", "finish", "op"]
    case .places: texts = ["start", "end", "line"] + bookmarks.keys.sorted()
    case .settings: texts = Session.settingNames
    case .lessons: texts = lessonNames()
    case .files: return Completion(start: start, candidates: files(word))
    }
    return Completion(start: start, candidates: texts.filter { $0.hasPrefix(word) }.map { .init($0) }, suffix: " ")
  }

  /// Names of variables with their shapes; those that have no value yet come after.
  private func names(_ word: String) -> [Completion.Candidate] {
    guard let timeline, !word.contains("/") else { return [] }
    let machine = timeline.machine
    let known = allNames
    var names = known.filter { $0.hasPrefix(word) }
    if names.isEmpty, word.contains(where: { !$0.isASCII }) { names = notation.candidates(for: word, among: known) }
    return names.map { name in
      guard let value = machine.value(of: name, inFrame: frame) else { return .init(name, display: "\(name)  not yet") }
      let snapshot = machine.snapshot(value)
      let what = snapshot.shape.map { $0.isEmpty ? snapshot.dtype ?? "" : shapeText($0) } ?? machine.typeName(value)
      return .init(name, display: "\(name)  \(what)")
    }
  }
}
