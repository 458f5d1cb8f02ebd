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

  mutating func replay(_ command: String) -> CommandOutcome {
    let answers = session.lessons.answers
    defer { session.lessons.answers = answers }
    return run(command)
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
      if SessionRunner.isArithmetic(typed) {
        // Worked out from numbers that were rounded, so it is held at four digits.
        let worst = try Formulas.worstDifference(exact: truth, formula: session.numbers(typed))
        return worst.map { abs($0.exact - $0.formula) <= 5e-4 * abs($0.exact) } ?? true
      }
      switch try ClaimsFile.value(trim(typed)) {
      case .numbers(let values): return try values.compare(with: truth).allSatisfy { $0.verdict == .agrees }
      case .formula(let text): return try Formulas.worstDifference(exact: truth, formula: session.numbers(text)) == nil
      }
    } catch {
      return nil
    }
  }

  mutating func judge(_ typed: String, for question: Question) -> Judgement? {
    let typed = number(in: typed, for: question)
    guard let agrees = agrees(question.answer, with: typed) else { return comma(typed, question) }
    let fitting = question.wrong.filter { self.agrees($0.expression, with: typed) == true }
    guard agrees else { return .wrong(fitting.first?.reply ?? (isCut(typed, question) ? SessionRunner.cut : "")) }
    guard let distance = distance(of: typed, from: question.answer), !distance.isExact else { return .right }
    // What a foreseen value fits better than the true one is that value: the one before an update, for instance.
    let others = fitting.compactMap { wrong in
      self.distance(of: typed, from: wrong.expression).map { (apart: $0.largest, reply: wrong.reply) }
    }
    if let nearest = others.min(by: { $0.apart < $1.apart }), nearest.apart <= distance.largest {
      return nearest.apart < distance.largest ? .wrong(nearest.reply) : .coarse
    }
    return distance.isZero ? .wrong("") : distance.isCoarse ? .coarse : .right
  }

  private static let cut = "Right but for the last digit: the digits behind it are rounded, not cut off."

  /// Whether the numbers are one off in their last digit, as they are when the rest is cut off.
  private func isCut(_ typed: String, _ question: Question) -> Bool {
    guard case .numbers(let values)? = try? ClaimsFile.value(trim(typed)),
      let truth = try? session.numbers(question.answer), let cells = try? values.compare(with: truth)
    else { return false }
    return cells.allSatisfy {
      $0.verdict == .agrees || $0.verdict == .lastDigit && $0.printed.value.magnitude > 99 * $0.printed.unit
    }
  }

  /// What stands behind the name that a question asks for, where that was typed, too: `w5 = 0.359`.
  private func number(in typed: String, for question: Question) -> String {
    let sides = typed.split(separator: "=", omittingEmptySubsequences: false).map { trim($0) }
    guard sides.count == 2, !sides[1].isEmpty, let left = try? session.scripted(sides[0]),
      let asked = try? session.scripted(question.answer), left.filter({ $0 != " " }) == asked.filter({ $0 != " " })
    else { return typed }
    return sides[1]
  }

  /// Whether a text calculates with nothing but numbers.
  private static func isArithmetic(_ text: String) -> Bool {
    let text = trim(text)
    return PrintedNumber(text) == nil && text.contains(where: \.isNumber)
      && text.contains(where: { "+-*/".contains($0) })
      && text.allSatisfy { $0.isASCII && ($0.isNumber || "+-*/(). eE".contains($0)) }
      && !text.contains(where: \.isNewline)
  }

  /// How numbers that were typed lie to the value of an expression.
  private struct Distance {
    var largest = 0.0
    var isExact = true
    /// Whether all that was typed is 0.
    var isZero = true
    /// Whether one of the numbers has a single digit.
    var isCoarse = false
  }

  /// Nil for what is no number but a formula, which stands for all its digits.
  private func distance(of typed: String, from expression: String) -> Distance? {
    guard case .numbers(let values)? = try? ClaimsFile.value(trim(typed)), let truth = try? session.numbers(expression),
      let cells = try? values.compare(with: truth)
    else { return nil }
    var distance = Distance()
    for cell in cells {
      let exact = cell.exact ?? .nan
      let apart = (exact - cell.claimed).magnitude
      distance.largest = max(distance.largest, apart)
      if !(apart <= 1e-9 * exact.magnitude) {
        distance.isExact = false
        if cell.printed.value.magnitude < 9.5 * cell.printed.unit { distance.isCoarse = true }
      }
      if cell.claimed != 0 { distance.isZero = false }
    }
    return distance
  }

  /// A number with a decimal comma is no Python, and deserves a word of its own.
  private func comma(_ typed: String, _ question: Question) -> Judgement? {
    let text = trim(typed)
    guard PrintedNumber(text) == nil, PrintedNumber(text, decimalComma: true) != nil else { return nil }
    return .wrong("Write a decimal point: `\(String(text.map { $0 == "," ? "." : $0 }))`.")
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
