import Glibc
import Machine
import Shell

/// How far a long run is, on the last line of the terminal: shown when it takes longer than half a second, erased afterwards.
final class ProgressLine {
  private var began = 0.0
  private var firstStep: UInt64 = 0
  private var shown = 0.0
  /// The loop whose passes are counted, and where it was when that began.
  private var first = (frame: -1, pass: 0, time: 0.0)
  private var countdown = 0
  private(set) var isShown = false

  init() { begin(step: 0) }

  /// A command begins.
  func begin(step: UInt64) {
    began = Self.now()
    shown = began + 0.4
    firstStep = step
    first = (-1, 0, 0)
  }

  /// A command is over, or something is about to be printed.
  func erase() {
    guard isShown else { return }
    isShown = false
    Output.write(.error, "\r\u{1B}[K")
  }

  /// Asked while the machine runs.
  func show(_ timeline: Timeline, _ session: Session) {
    let machine = timeline.running
    countdown -= 1
    guard countdown <= 0 else { return }
    countdown = 16
    let now = Self.now()
    guard now - shown > 0.1 else { return }
    shown = now
    let rate = Double(machine.steps - min(firstStep, machine.steps)) / max(0.001, now - began)
    var parts = ["step \(machine.steps)"]
    // The outermost loop tells most about a long run.
    let loops = timeline.activeLoops(of: machine)
    if let state = loops.first(where: { $0.count != nil }) ?? loops.last {
      guard let count = state.count else {
        write(parts + ["pass \(state.pass)", Self.pace(rate), "Ctrl-C stops"], session.width)
        return
      }
      parts.append("pass \(state.pass) of \(count)")
      if first.frame != state.frame || first.pass > state.pass { first = (state.frame, state.pass, now) }
      let passed = Double(state.pass - first.pass)
      if now - first.time > 0.2, passed > 0 {
        let left = Double(max(0, count - state.pass)) * (now - first.time) / passed
        parts.append("about \(Self.duration(left)) left")
      }
    }
    write(parts + [Self.pace(rate), "Ctrl-C stops"], session.width)
  }

  /// Writes as many of the parts as the width has room for.
  private func write(_ parts: [String], _ width: Int) {
    var text = parts[0]
    for part in parts.dropFirst() where text.count + part.count + 3 < width { text += " · " + part }
    isShown = true
    Output.write(.error, "\r\u{1B}[K" + text.prefix(max(10, width - 1)))
  }

  private static func pace(_ rate: Double) -> String {
    if rate >= 1e6 { return "\(Int(min(rate / 1e5, 1e9)) / 10).\(Int(min(rate / 1e5, 1e9)) % 10) million steps/s" }
    return "\(Int(max(0, rate))) steps/s"
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(min(max(0, seconds), 1e9))
    return seconds < 90 ? "\(seconds) s" : "\(seconds / 60) min"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
