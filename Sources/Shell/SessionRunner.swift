import Diagnostics
import Lessons
import Machine
import Marking
import NDArray

/// Carries out a lesson's commands in a session.
struct SessionRunner: CommandRunner {
  let session: Session
  /// What came of the command that was run last.
  private(set) var last = Outcome()

  init(_ session: Session) { self.session = session }

  mutating func load(_ script: LessonScript, settings: LessonSettings) throws(Diagnostic) {
    try session.open(script.source)
    session.notation.aliases = settings.aliases.mapValues { [$0] }
    if let decimals = settings.decimals { session.settings.decimals = decimals }
    guard let start = script.start else { return }
    let outcome = silently { $0.run("goto \(start)") }
    if let failure = outcome.failure { throw failure }
    session.lastMovement = nil
  }

  mutating func run(_ command: String) -> CommandOutcome {
    last = silently { $0.run(command) }
    return CommandOutcome(text: text(of: last), succeeded: last.succeeded)
  }

  mutating func stateFingerprint() -> UInt64 { session.fingerprint() }

  mutating func foresee(_ command: String) -> (outcome: CommandOutcome, fingerprint: UInt64) {
    let saved = session.save()
    let outcome = silently { $0.run(command) }
    let fingerprint = session.fingerprint()
    session.restore(saved)
    return (CommandOutcome(text: text(of: outcome), succeeded: outcome.succeeded), fingerprint)
  }

  mutating func agrees(_ expression: String, with typed: String) -> Bool? {
    if session.isCommand(typed) { return nil }
    do throws(Diagnostic) {
      let truth = try session.numbers(expression)
      switch try ClaimsFile.value(trim(typed)) {
      case .numbers(let values): return try values.compare(with: truth).allSatisfy { $0.verdict == .agrees }
      case .formula(let text): return try Formulas.worstDifference(exact: truth, formula: session.numbers(text)) == nil
      }
    } catch {
      return nil
    }
  }

  /// Runs with what is printed kept in the outcome.
  private func silently(_ body: (Session) -> Outcome) -> Outcome {
    let onPrint = session.onPrint
    session.onPrint = nil
    let wasRunning = session.lessons.isRunning
    session.lessons.isRunning = true
    defer {
      session.onPrint = onPrint
      session.lessons.isRunning = wasRunning
    }
    return body(session)
  }

  /// An outcome as transcripts hold it.
  private func text(of outcome: Outcome) -> String {
    var printed = outcome.printed
    if !printed.isEmpty, !printed.hasSuffix("\n") { printed += "\n" }
    return visible(printed) + Format.plain.text(outcome.whole(width: session.width), width: session.width)
  }
}

extension Session {
  /// A state that commands can change, to come back to without a trace.
  struct Saved {
    let timeline: Timeline?
    let run: Timeline.Saved?
    let path: String?
    let settings: Settings
    let stops: [Timeline.Stop]
    let nextStop: Int
    let displays: [String]
    let bookmarks: [String: Timeline.Position]
    let chosenFrame: Int?
    let lastMovement: String?
    let furthest: UInt64
    let said: Set<String>
    let answers: [LessonState.Answer]
  }

  func save() -> Saved {
    Saved(
      timeline: timeline, run: timeline?.save(), path: path, settings: settings, stops: stops, nextStop: nextStop,
      displays: displays, bookmarks: bookmarks, chosenFrame: chosenFrame, lastMovement: lastMovement,
      furthest: furthest, said: said, answers: lessons.answers)
  }

  func restore(_ saved: Saved) {
    timeline = saved.timeline
    if let run = saved.run { timeline?.restore(run) }
    path = saved.path
    settings = saved.settings
    stops = saved.stops
    nextStop = saved.nextStop
    displays = saved.displays
    bookmarks = saved.bookmarks
    chosenFrame = saved.chosenFrame
    lastMovement = saved.lastMovement
    furthest = saved.furthest
    said = saved.said
    lessons.answers = saved.answers
  }

  /// A hash of the script, the position, the edits and all values.
  func fingerprint() -> UInt64 {
    guard let timeline else { return 0 }
    var hash = timeline.machine.fingerprint()
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    for byte in timeline.program.source.bytes { add(UInt64(byte)) }
    for edit in timeline.edits { add(edit.steps) }
    add(UInt64(truncatingIfNeeded: frame))
    return hash
  }

  /// Whether a line is a command of the shell and no Python.
  func isCommand(_ line: String) -> Bool {
    let (word, rest) = splitWord(trim(line))
    return Commands.named(word) != nil && !isPython(after: word, rest)
  }

  /// The numbers of an expression at this position.
  func numbers(_ text: String) throws(Diagnostic) -> NDArray {
    let timeline = try run()
    let value = try timeline.look(try scripted(text), on: timeline.machine, frame: frame)
    guard let numbers = value.numbers else {
      throw Diagnostic(.reference, "\(code: text) holds no numbers", hint: "Only numbers and arrays can be compared.")
    }
    return numbers
  }
}
