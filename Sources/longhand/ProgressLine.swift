import Glibc
import Machine
import Shell

/// How far a long run is, on the last line of the terminal: shown when it takes longer than half a second, erased afterwards.
final class ProgressLine {
  private var began = 0.0
  private var firstStep: UInt64 = 0
  private var shown = 0.0
  private var countdown = 0
  private(set) var isShown = false

  /// A command begins.
  func begin(step: UInt64) {
    began = Self.now()
    shown = began + 0.4
    firstStep = step
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
    var text = "step \(machine.steps)"
    if let state = timeline.activeLoops(of: machine).last {
      text += " · pass \(state.pass)"
      if let count = state.count {
        text += " of \(count)"
        let done = Double(state.pass) / Double(max(1, count))
        if done > 0.01 { text += " · about \(Self.duration((now - began) * (1 - done) / done)) left" }
      }
    }
    text += " · \(Int(clamping: UInt64(max(0, rate)))) steps/s · Ctrl-C stops"
    isShown = true
    Output.write(.error, "\r\u{1B}[K" + String(text.prefix(max(10, session.width - 1))))
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
