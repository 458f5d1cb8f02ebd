import Diagnostics

/// Leads through a lesson: which moment one is at, what passes it, and how to come back to it.
package struct LessonRunner: Sendable {
  package let lesson: Lesson
  /// The moments that are done; also the index of the current one.
  package private(set) var done: Int
  /// The state in which the current moment began, to tell when the learner has gone elsewhere.
  private var fingerprint: UInt64?
  /// The state that the proposed command leads to, once it has been foreseen.
  private var goal: UInt64?
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
      if case .command(let command) = moment.task { _ = runner.replay(command) }
    }
    fingerprint = runner.stateFingerprint()
    goal = nil
  }

  /// Takes one typed line; an empty one stands for the proposed command.
  ///
  /// The proposed command passes, and so does any with the same effect: the same state afterwards and, where the proposed
  /// one changes nothing, the same text. Anything else is run, and the lesson keeps its place; when such lines come in the end
  /// to where the proposed command leads, that passes, too.
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

  /// Does what is asked in the learner's place, so that the next moment finds its state; nil when the lesson is finished.
  package mutating func skip(on runner: inout some CommandRunner) throws(Diagnostic) -> LessonStep? {
    guard let moment else { return nil }
    let cameBack = try comeBackIfElsewhere(on: &runner)
    var step: LessonStep
    switch moment.task {
    case .command(let command): step = try pass(runner.replay(command), on: &runner)
    case .question: step = try pass(CommandOutcome(text: ""), on: &runner)
    }
    step.cameBack = cameBack
    return step
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
      let after = runner.stateFingerprint()
      if outcome.succeeded, goal == after, after != before { return try pass(outcome, on: &runner) }
      return aside(outcome, leads: after != before && after != fingerprint)
    }
    if words(line) == words(proposed) { return try pass(runner.run(line), on: &runner) }
    let wanted = runner.foresee(proposed)
    goal = wanted.fingerprint == before ? nil : wanted.fingerprint
    let outcome = runner.run(line)
    let after = runner.stateFingerprint()
    let hasSameEffect = after == wanted.fingerprint && (after != before || outcome.text == wanted.outcome.text)
    if outcome.succeeded == wanted.outcome.succeeded, hasSameEffect { return try pass(outcome, on: &runner) }
    return aside(outcome, leads: after != before)
  }

  /// An answer is numbers or an expression that can be compared; what cannot be compared is a command.
  private mutating func submit(
    _ line: String, _ question: Question, on runner: inout some CommandRunner
  ) throws(Diagnostic) -> LessonStep {
    let cameBack = try comeBackIfElsewhere(on: &runner)
    switch words(line).isEmpty ? nil : runner.judge(line, for: question) {
    case .right?:
      var step = try pass(CommandOutcome(text: ""), on: &runner)
      step.cameBack = cameBack
      return step
    case .coarse?: return LessonStep(kind: .coarse, text: "", succeeded: false, cameBack: cameBack)
    case .wrong(let reply)?: return LessonStep(kind: .wrong, text: reply, succeeded: false, cameBack: cameBack)
    case nil:
      guard !words(line).isEmpty else { return LessonStep(kind: .aside, text: "", succeeded: true, cameBack: cameBack) }
      var step = aside(runner.run(line), leads: runner.stateFingerprint() != fingerprint)
      step.cameBack = cameBack
      return step
    }
  }

  private func aside(_ outcome: CommandOutcome, leads: Bool) -> LessonStep {
    LessonStep(kind: .aside, text: outcome.text, succeeded: outcome.succeeded, leads: leads)
  }

  /// A question is about the lesson's own state, wherever the learner has gone.
  package mutating func comeBackIfElsewhere(on runner: inout some CommandRunner) throws(Diagnostic) -> Bool {
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
    goal = nil
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
