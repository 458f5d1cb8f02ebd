import Diagnostics
import Explanation
import Machine

extension Session {
  /// Makes a movement: it can be undone, and where it came to is reported. When the body throws nothing has happened.
  func move(_ body: (Timeline) throws(Diagnostic) -> Timeline.Arrival) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let from = timeline.position
    timeline.remember()
    let arrival: Timeline.Arrival
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
    var result = CommandResult()
    switch arrival {
    case .there, .start, .end: break
    case .stopped(let stop, let change): result.document.append(.line(hit(stop, change)))
    case .interrupted:
      result.document.line(
        .init("interrupted", .warning),
        .init(isUnmoved ? " · nothing has changed" : " · everything so far is kept", .faint))
    case .failed(let diagnostic): result.failure = diagnostic
    }
    if isUnmoved, case .end = arrival {
      throw Diagnostic(.usage, "the script is over", hint: "`back` goes back, `restart` begins anew.")
    }
    if isUnmoved, case .start = arrival {
      throw timeline.machine.steps == 0
        ? Diagnostic(.usage, "this is the start of the script", hint: "`step` goes forwards.")
        : Diagnostic(.usage, "there is nothing to go back to", hint: "`back` goes back by a statement.")
    }
    result.fields = positionFields()
    if case .interrupted = arrival {
      // Who has just stopped a long statement does not wait until another is done again to be shown.
      result.document.append(report(showsMade: false))
      return result
    }
    result.document.append(report())
    if let warning = StretchWarning(timeline).first(after: from.steps) {
      result.document.append(warning.document(width: width, isWarning: true))
    }
    return result
  }

  /// What stopped a movement.
  private func hit(_ stop: Timeline.Stop, _ change: (before: Snapshot, now: Snapshot)?) -> [Document.Span] {
    let number = Document.Span("stop \(stop.number)", .marker)
    switch stop.kind {
    case .line(let line):
      let condition = stop.condition.map { " if \($0)" } ?? ""
      return [number, .init(" · line \(line)\(condition)")]
    case .change(_, _, let label):
      let display = ValueDisplay(decimals: settings.decimals, width: width)
      let room = max(12, (width - 20) / 2)
      let (before, now) = change ?? (.unset, .unset)
      return [
        number, .init(" · "), .init(label, .name), .init(": "), .init(display.line(before, room: room).text, .number),
        .init(" → "), .init(display.line(now, room: room).text, .number),
      ]
    }
  }

  /// Goes to a position; forwards the printed text is shown.
  func go(_ timeline: Timeline, to steps: UInt64) -> Timeline.Arrival {
    timeline.travel(to: Timeline.Position(steps: steps))
  }
}
