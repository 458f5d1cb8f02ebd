import Diagnostics

@testable import Lessons

/// A shell small enough to see through: its whole state is one number.
///
/// `step [N]` adds, `goto N` sets, `show` shows; an expression is a number or `here` plus a number.
struct CounterRunner: CommandRunner {
  var state = 0
  var log: [String] = []

  mutating func load(_ script: LessonScript, settings: LessonSettings) throws(Diagnostic) {
    state = script.start.flatMap { Int($0) } ?? 0
    log.append("load \(script.source.name)")
  }

  mutating func run(_ command: String) -> CommandOutcome {
    log.append(command)
    let words = command.split(separator: " ").map(String.init)
    switch (words.first, words.count > 1 ? Int(words[1]) : 1) {
    case ("step", let count?): state += count
    case ("goto", let place?): state = place
    case ("show", _): break
    case ("show_many", _): return CommandOutcome(text: "one\n\ntwo\n\n")
    case ("fence", _): return CommandOutcome(text: "```")
    default: return CommandOutcome(text: "unknown `\(command)`", succeeded: false)
    }
    return CommandOutcome(text: "at \(state)")
  }

  mutating func replay(_ command: String) -> CommandOutcome { run(command) }

  mutating func stateFingerprint() -> UInt64 { UInt64(truncatingIfNeeded: state) }

  mutating func foresee(_ command: String) -> (outcome: CommandOutcome, fingerprint: UInt64) {
    var copy = self
    let outcome = copy.run(command)
    return (outcome, copy.stateFingerprint())
  }

  mutating func agrees(_ expression: String, with typed: String) -> Bool? {
    guard let left = value(expression), let right = value(typed) else { return nil }
    return left == right
  }

  /// A number that ends in `?` stands for one with too few digits.
  mutating func judge(_ typed: String, for question: Question) -> Judgement? {
    let isCoarse = typed.hasSuffix("?")
    guard let agrees = agrees(question.answer, with: isCoarse ? String(typed.dropLast()) : typed) else { return nil }
    if agrees { return isCoarse ? .coarse : .right }
    return .wrong(question.wrong.first { self.value($0.expression) == value(typed) }?.reply ?? "")
  }

  private func value(_ text: String) -> Int? {
    var total = 0
    for term in text.split(separator: "+") {
      let term = term.filter { $0 != " " }
      guard let number = term == "here" ? state : Int(term) else { return nil }
      total += number
    }
    return total
  }
}
