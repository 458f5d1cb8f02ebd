import Diagnostics
import Explanation
import Machine

extension Session {
  /// How a movement came to its end.
  enum Arrival {
    /// Where it wanted to go.
    case arrived
    /// At a breakpoint or watch: what to say.
    case stopped([Document.Span])
    case ended
    case interrupted
    case failed(Diagnostic)
  }

  /// Makes a movement: it can be undone, and where it came to is reported. When the body throws nothing has happened.
  func move(_ body: (Timeline) throws(Diagnostic) -> Arrival) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let from = timeline.position
    timeline.remember()
    let arrival: Arrival
    do throws(Diagnostic) {
      arrival = try body(timeline)
    } catch {
      if timeline.position != from { _ = timeline.undo() }
      timeline.forgetIfUnchanged()
      throw error
    }
    chosenFrame = nil
    let isUnmoved = timeline.position == from
    timeline.forgetIfUnchanged()
    furthest = max(furthest, timeline.position.steps)
    var result = CommandResult(Document(), fields: [])
    switch arrival {
    case .arrived, .ended: break
    case .stopped(let spans): result.document.append(.line(spans))
    case .interrupted:
      result.document.line(.init("interrupted", .warning), .init(" · everything so far is kept", .faint))
    case .failed(let diagnostic): result.failure = diagnostic
    }
    if isUnmoved, case .ended = arrival {
      throw Diagnostic(.usage, "the script is over", hint: "`back` goes back, `restart` begins anew.")
    }
    result.document.append(report())
    if let warning = StretchWarning(timeline).first(after: from.steps, through: timeline.position.steps) {
      result.document.append(warning.document(width: width, isWarning: true))
    }
    result.fields = positionFields()
    return result
  }

  /// Runs by a rule, stopping at breakpoints and watches too.
  func advance(_ timeline: Timeline, _ rule: Machine.StopRule) -> Arrival {
    let watches = stops.filter { if case .change = $0.kind { true } else { false } }
    if !watches.isEmpty { return advance(timeline, rule, watching: watches) }
    var rule = rule
    rule.marks = breakpointMarks
    while true {
      switch timeline.forward(rule) {
      case .boundary, .operation: return .arrived
      case .end: return .ended
      case .interrupted: return .interrupted
      case .failed: return failure(timeline)
      case .mark:
        if let stop = breakpoint(at: timeline) { return .stopped(hit(stop)) }
        // A condition that does not hold is passed by; the rule may have been met at the same place.
        if timeline.machine.steps >= rule.steps { return .arrived }
      }
    }
  }

  func failure(_ timeline: Timeline) -> Arrival {
    if case .failed(let diagnostic) = timeline.status { return .failed(diagnostic) }
    return .arrived
  }

  /// Runs step by step, looking after each whether something that is watched has changed.
  private func advance(_ timeline: Timeline, _ rule: Machine.StopRule, watching watches: [Stop]) -> Arrival {
    var before = watches.map { shown($0) }
    let marks = breakpointMarks
    let depth = rule.depth
    while true {
      var one = Machine.StopRule()
      one.steps = timeline.machine.steps + 1
      if case .inside = timeline.status { one.steps = timeline.machine.steps }
      one.operations = rule.operations
      switch timeline.forward(one) {
      case .operation: return .arrived
      case .interrupted: return .interrupted
      case .failed: return failure(timeline)
      case .boundary, .mark, .end: break
      }
      for (position, watch) in watches.enumerated() {
        let now = shown(watch)
        guard now != before[position], case .change(let text) = watch.kind else { continue }
        let old = before[position]
        before[position] = now
        let display = ValueDisplay(decimals: settings.decimals, width: width)
        let room = max(12, (width - 20) / 2)
        return .stopped([
          .init("stop \(watch.number)", .marker), .init(" · "), .init(text, .name), .init(": "),
          .init(display.line(old, room: room).text, .number), .init(" → "),
          .init(display.line(now, room: room).text, .number),
        ])
      }
      if case .ended = timeline.status { return .ended }
      if timeline.machine.steps >= rule.steps || timeline.machine.frameCount <= depth { return .arrived }
      if let next = nextStatementNumber(timeline.machine), next < marks.count, marks[next],
        let stop = breakpoint(at: timeline)
      {
        return .stopped(hit(stop))
      }
    }
  }

  /// What a watch shows now; unset where its name has no value.
  private func shown(_ watch: Stop) -> Snapshot {
    guard case .change(let text) = watch.kind, let reference = Reference(parsing: text) else { return .unset }
    do throws(Diagnostic) { return try find(reference).value } catch { return .unset }
  }

  /// Which statements a run is to stop before.
  var breakpointMarks: [Bool] {
    guard let program = timeline?.program else { return [] }
    var marks: [Bool] = []
    for stop in stops {
      guard case .line(let line) = stop.kind else { continue }
      if marks.isEmpty { marks = Array(repeating: false, count: program.statements.count) }
      if let statement = firstStatement(onLine: line, of: program) { marks[statement] = true }
    }
    return marks
  }

  /// The first statement that begins on a line.
  func firstStatement(onLine line: Int, of program: Program) -> Int? {
    program.statements.indices.first { program.statements[$0].tree == 0 && program.statements[$0].line == line }
  }

  func nextStatementNumber(_ machine: Machine) -> Int? {
    let instruction = machine.program.instructions[machine.pointer]
    return instruction.opcode == .step ? Int(instruction.a) : nil
  }

  /// The breakpoint that holds where the run stands.
  private func breakpoint(at timeline: Timeline) -> Stop? {
    guard let next = timeline.next else { return nil }
    return stops.first { stop in
      guard case .line(next.line) = stop.kind else { return false }
      return stop.condition.map { holds($0, on: timeline.machine) } ?? true
    }
  }

  private func hit(_ stop: Stop) -> [Document.Span] {
    if stop.isTemporary { stops.removeAll { $0.number == stop.number } }
    guard case .line(let line) = stop.kind else { return [] }
    let condition = stop.condition.map { " if \($0)" } ?? ""
    return [.init("stop \(stop.number)", .marker), .init(" · line \(line)\(condition)")]
  }

  /// Whether Python is true where a machine stands; a name without a value makes it false.
  func holds(_ condition: String, on machine: Machine) -> Bool {
    guard let value = try? timeline?.look(condition, on: machine, frame: machine.frameCount - 1) else { return false }
    return value.isTrue
  }
}

extension Snapshot {
  /// Python's truth of the value; an array is true when all of its elements are.
  package var isTrue: Bool {
    switch self {
    case .unset, .none: false
    case .bool(let value), .npBool(let value): value
    case .int(let value), .npInt(let value): value != 0
    case .float(let value), .npFloat(let value): value != 0
    case .string(let text): !text.isEmpty
    case .array(let array): array.count > 0 && array.doubles.allSatisfy { $0 != 0 }
    case .other(_, let text): !["[]", "()", "{}", "set()"].contains(text)
    }
  }
}
