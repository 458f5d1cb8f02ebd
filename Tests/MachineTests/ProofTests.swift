import Diagnostics
import Foundation
import Testing

@testable import Machine

/// What is costly to find out late.
struct ProofTests {
  @Test func aBuiltinThatCallsTheScriptIsSteppedIntoAndBackedOutOf() throws {
    let run = try Run(
      """
      xs = [3, 1, 2]
      def key(x):
          y = -x
          return y
      ys = sorted(xs, key=key)
      print(ys)
      """)
    run.go(3)
    #expect(try run.value("xs") == "[3, 1, 2]")
    let before = run.fingerprint
    guard case .there = run.timeline.step() else { return #expect(Bool(false)) }
    #expect(run.timeline.next?.line == 4)
    #expect(try run.value("(x, y)") == "(3, -3)")
    _ = run.timeline.back(1)
    #expect(try run.value("x") == "3")
    _ = run.timeline.step(3)
    #expect(try run.value("(x, y)") == "(1, -1)")
    _ = try run.timeline.backFinish()
    #expect(run.timeline.machine.frameCount == 1 || run.timeline.machine.steps < 4)
    run.go(3)
    #expect(run.fingerprint == before)
    #expect(run.finish() == nil)
    #expect(run.output == "[3, 2, 1]\n")
    #expect(run.timeline.machine.steps == 10)
  }

  @Test func anExceptionIsCaughtThreeCallsUp() throws {
    let run = try Run(
      """
      log = []
      def a(x):
          try:
              return b(x)
          except ZeroDivisionError as error:
              log.append(str(error))
              return -1
          finally:
              log.append('finally')
      def b(x):
          return c(x) + 1
      def c(x):
          return 1 / x
      print(a(2), a(0), log)
      """)
    #expect(run.finish() == nil)
    #expect(run.output == "1.5 -1 ['finally', 'division by zero', 'finally']\n")
    let last = run.timeline.machine.steps
    for steps in 0...last {
      run.go(steps)
      #expect(run.timeline.machine.steps == steps)
    }
    _ = run.timeline.back(3)
    #expect(run.finish() == nil)
  }

  @Test func aLargeArrayAndALongListAreHeldOnce() throws {
    let run = try Run(
      """
      import numpy as np
      big = np.zeros((2500, 2500))
      costs = []
      for i in range(1000000):
          costs.append(i * 0.5)
      """)
    let before = residentMiB()
    #expect(run.finish() == nil)
    let last = run.timeline.machine.steps
    #expect(last == 2_000_004)
    let end = run.fingerprint
    #expect(residentMiB() - before < 256)
    run.go(1000)
    let early = run.fingerprint
    #expect(try run.value("(len(costs), costs[-1], big.shape)") == "(498, 248.5, (2500, 2500))")
    run.go(last)
    #expect(run.fingerprint == end)
    #expect(try run.value("(len(costs), costs[-1])") == "(1000000, 499999.5)")
    run.go(1000)
    #expect(run.fingerprint == early)
    #expect(residentMiB() - before < 256)
  }

  @Test func aLongRunKeepsWithinItsBudget() throws {
    let run = try Run("t = 0.0\nfor i in range(300000):\n    t = t + i\n    u = [t, i]\n", budget: 1 << 20)
    #expect(run.finish() == nil)
    for steps in [1, 450_000, 900_001, 3] as [UInt64] {
      run.go(steps)
      #expect(run.timeline.machine.steps == steps)
    }
  }

  /// The memory that the process holds, in MiB.
  private func residentMiB() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 >> 20 : 0
  }
}
