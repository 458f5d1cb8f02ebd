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

  @Test func specialMethodsAreSteppedIntoAndBackedOutOf() throws {
    let run = try Run(
      """
      class V:
          def __init__(self, x):
              self.x = x
          def __add__(self, other):
              y = self.x + other.x
              return V(y)
          def __repr__(self):
              text = f'V({self.x})'
              return text
      a = V(1)
      b = a + V(2)
      print([b, a], f'{b}')
      """)
    // Up to the sum: class, body with three functions, then two constructions.
    run.go(7)
    #expect(run.timeline.next?.line == 3)
    _ = run.timeline.step()
    #expect(run.timeline.next?.line == 5)
    #expect(try run.value("(self.x, other.x)") == "(1, 2)")
    let inside = run.fingerprint
    _ = run.timeline.step(2)
    #expect(run.timeline.next?.line == 3)
    _ = run.timeline.back(2)
    #expect(run.fingerprint == inside)
    run.go(12)
    #expect(run.timeline.next?.line == 8)
    #expect(try run.value("self.x") == "3")
    #expect(try run.value("[self]") == "[V(3)]")
    // First the text of the f-string, then, inside `print`, those of the list's items.
    _ = run.timeline.step(4)
    #expect(run.timeline.next?.line == 8)
    #expect(try run.value("self.x") == "1")
    #expect(run.finish() == nil)
    #expect(run.output == "[V(3), V(1)] V(3)\n")
    let last = run.timeline.machine.steps
    let end = run.fingerprint
    for steps in 0...last {
      run.go(last - steps)
      #expect(run.timeline.machine.steps == last - steps)
    }
    run.go(last)
    #expect(run.fingerprint == end)
  }

  @Test func aGeneratorIsAFrameThatIsPutAside() throws {
    let run = try Run(
      """
      def count(n):
          for i in range(n):
              got = yield i
      g = count(3)
      print(next(g))
      print(g.send('on'))
      for x in g:
          print(x)
      """)
    run.go(4)
    #expect(run.timeline.next?.line == 3)
    #expect(try run.value("(n, i)") == "(3, 0)")
    let states = (0...8).map { steps -> UInt64 in
      run.go(UInt64(steps))
      return run.fingerprint
    }
    for steps in stride(from: 8, through: 0, by: -1) {
      run.go(UInt64(steps))
      #expect(run.fingerprint == states[steps])
    }
    let straight = try Run(run.timeline.program.source.text)
    #expect(straight.finish() == nil)
    #expect(straight.output == "0\n1\n2\n")
    // At the prompt it is asked without moving on.
    run.go(4)
    let before = run.fingerprint
    #expect(try run.value("list(i for i in range(3))") == "[0, 1, 2]")
    #expect(run.fingerprint == before)
  }

  @Test func anAttributeSetThroughAnyAliasIsANewValue() throws {
    let run = try Run(
      """
      class A:
          pass
      a = A()
      b = a
      b.x = 1
      a.x += 1
      def f(o):
          o.x = 5
      f(b)
      """)
    run.finish()
    var steps: [UInt64] = []
    try run.timeline.values(of: Timeline.Followed("a")) { (given) throws(Diagnostic) in
      steps.append(given.step)
      return false
    }
    #expect(steps == [3, 5, 6, 9])
  }

  @Test func whatAnErrorOfTheScriptSays() throws {
    let run = try Run(
      """
      class MyError(ValueError):
          def __str__(self):
              return 'code ' + str(self.args[0])
      def f():
          raise MyError(7)
      f()
      """)
    #expect(run.finish()?.message.description == "MyError: code 7")
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
