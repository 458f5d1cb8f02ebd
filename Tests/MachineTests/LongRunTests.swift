import Diagnostics
import Library
import Testing

@testable import Machine

/// Positions of runs with many checkpoints.
struct LongRunTests {
  private func timeline(_ text: String) throws -> Timeline {
    try Timeline(Source(name: "test.py", text: text), library: Cards.library)
  }

  @Test func everyPositionCanBeReached() throws {
    let timeline = try timeline("i = 0\ntotal = 0.0\nwhile i < 200000:\n    total += i * 0.5\n    i += 1\n")
    _ = timeline.forward(Machine.StopRule())
    let last = timeline.machine.steps
    #expect(last == 600_003)
    for steps in [5, 599_999, 300_001, 123_456, 123_457, 2, 600_003, 0] as [UInt64] {
      _ = timeline.go(to: Timeline.Position(steps: steps))
      #expect(timeline.machine.steps == steps)
      if steps > 2 { #expect(try timeline.execute("i").text == String((steps - 2) / 3), "at \(steps)") }
    }
  }
}
