import Diagnostics

/// Leads through a lesson: which moment one is at, what passes it, and how to come back to it.
package struct LessonRunner: Sendable {
  package let lesson: Lesson
  /// The moments that are done; also the index of the current one.
  package private(set) var done: Int
  /// The state in which the current moment began, to tell when the learner has gone elsewhere.
  private var fingerprint: UInt64?
  /// The script that is loaded.
  private var script: String?

  /// A lesson at its beginning, or after `done` moments, for which `comeBack` is to be called.
  package init(_ lesson: Lesson, done: Int = 0) {
    self.lesson = lesson
    self.done = min(max(done, 0), lesson.moments.count)
  }

  /// What is asked now; nil when the lesson is finished.
  package var moment: Moment? { done < lesson.moments.count ? lesson.moments[done] : nil }

  /// Puts the current moment's own state in place: its script anew, and the commands that lead to it, silently.
  package mutating func comeBack(on runner: inout some CommandRunner) throws(Diagnostic) {
    let wanted = moment?.script ?? lesson.moments.last?.script ?? ""
    try load(wanted, on: &runner)
    // Commands before the last change of script have left nothing behind.
    let before = lesson.moments[..<done]
    let first = before.lastIndex { $0.script != wanted }.map { $0 + 1 } ?? 0
    for moment in before[first...] {
      if case .command(let command) = moment.task { _ = runner.run(command) }
    }
    fingerprint = runner.stateFingerprint()
  }

  /// Takes one typed line; an empty one stands for the proposed command.
  ///
  /// The proposed command passes, and so does any with the same effect: the same state afterwards and, where the proposed
  /// one changes nothing, the same text. Anything else is run, and the lesson keeps its place.
  package mutating func submit(_ line: String, on runner: inout some CommandRunner) throws(Diagnostic) -> LessonStep {
    guard let moment else {
      let outcome = runner.run(line)
      return LessonStep(kind: .aside, text: outcome.text, succeeded: outcome.succeeded)
    }
    switch moment.task {
    case .command(let proposed): return try submit(line, proposed, on: &runner)
    case .question(let question): return try submit(line, question, on: &runner)
    }
  }

  /// Goes on without doing what is asked; its command is run silently so that the next moment finds its state.
  package mutating func skip(on runner: inout some CommandRunner) throws(Diagnostic) {
    guard moment != nil else { return }
    done += 1
    try comeBack(on: &runner)
  }

  /// Goes back to the first moment.
  package mutating func again(on runner: inout some CommandRunner) throws(Diagnostic) {
    done = 0
    try comeBack(on: &runner)
  }

  private mutating func submit(
    _ line: String, _ proposed: String, on runner: inout some CommandRunner
  ) throws(Diagnostic) -> LessonStep {
    let before = runner.stateFingerprint()
    let isElsewhere = before != fingerprint
    if words(line).isEmpty {
      if isElsewhere { try comeBack(on: &runner) }
      let outcome = runner.run(proposed)
      var step = try pass(outcome, on: &runner)
      step.cameBack = isElsewhere
      return step
    }
    if isElsewhere {
      let outcome = runner.run(line)
      return LessonStep(kind: .aside, text: outcome.text, succeeded: outcome.succeeded)
    }
    if words(line) == words(proposed) { return try pass(runner.run(line), on: &runner) }
    let wanted = runner.foresee(proposed)
    let outcome = runner.run(line)
    let after = runner.stateFingerprint()
    let hasSameEffect = after == wanted.fingerprint && (after != before || outcome.text == wanted.outcome.text)
    if outcome.succeeded == wanted.outcome.succeeded, hasSameEffect { return try pass(outcome, on: &runner) }
    return LessonStep(kind: .aside, text: outcome.text, succeeded: outcome.succeeded)
  }

  /// An answer is numbers or an expression that can be compared; what cannot be compared is a command.
  private mutating func submit(
    _ line: String, _ question: Question, on runner: inout some CommandRunner
  ) throws(Diagnostic) -> LessonStep {
    let cameBack = try comeBackIfElsewhere(on: &runner)
    switch words(line).isEmpty ? nil : runner.agrees(question.answer, with: line) {
    case true?:
      var step = try pass(CommandOutcome(text: ""), on: &runner)
      step.cameBack = cameBack
      return step
    case false?:
      var reply = ""
      for wrong in question.wrong where reply.isEmpty && runner.agrees(wrong.expression, with: line) == true {
        reply = wrong.reply
      }
      return LessonStep(kind: .wrong, text: reply, succeeded: false, cameBack: cameBack)
    case nil:
      guard !words(line).isEmpty else { return LessonStep(kind: .aside, text: "", succeeded: true, cameBack: cameBack) }
      let outcome = runner.run(line)
      return LessonStep(kind: .aside, text: outcome.text, succeeded: outcome.succeeded, cameBack: cameBack)
    }
  }

  /// A question is about the lesson's own state, wherever the learner has gone.
  private mutating func comeBackIfElsewhere(on runner: inout some CommandRunner) throws(Diagnostic) -> Bool {
    guard runner.stateFingerprint() != fingerprint else { return false }
    try comeBack(on: &runner)
    return true
  }

  private mutating func pass(
    _ outcome: CommandOutcome, on runner: inout some CommandRunner
  ) throws(Diagnostic) -> LessonStep {
    done += 1
    if let next = moment, next.script != script { try load(next.script, on: &runner) }
    fingerprint = runner.stateFingerprint()
    return LessonStep(kind: moment == nil ? .finished : .passed, text: outcome.text, succeeded: outcome.succeeded)
  }

  private mutating func load(_ name: String, on runner: inout some CommandRunner) throws(Diagnostic) {
    guard let wanted = lesson.script(named: name) else {
      throw Diagnostic(
        .lesson, "the lesson \(code: lesson.name) has no script", in: lesson.source,
        hint: "Give it one in a block that begins with ```python.")
    }
    try runner.load(wanted, settings: lesson.settings)
    script = name
  }

  private func words(_ line: String) -> [Substring] { line.split(whereSeparator: \.isWhitespace) }
}
