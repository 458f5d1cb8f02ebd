import Diagnostics
import Foundation
import Machine
import Symbolic
import Testing

@testable import Explanation

/// Over the scripts of `Examples/`: explanations of cells drawn at random come to the numbers of the record, and the walk
/// back from them meets each number as its operation made it.
@Suite struct ExampleTests {
  static let names: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".py") }.sorted()
  }()

  /// Positions at which a script is looked at: in the middle of things, and after a while.
  private static let positions: [UInt64] = [40, 700]

  @Test(arguments: names) func explanationsComeTrue(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples")
    let source = Source(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    for steps in Self.positions {
      let timeline = try Scripts.run(source, steps: steps)
      var draw = Draw(seed: UInt64(truncatingIfNeeded: name.utf8.reduce(7) { ($0 &* 31) &+ Int($1) }) &+ steps)
      try check(timeline, &draw, name)
    }
  }

  private func check(_ timeline: Timeline, _ draw: inout Draw, _ script: String) throws {
    let explainer = Explainer(timeline)
    var names = timeline.machine.variables(ofFrame: 0).map(\.name)
    while names.count > 8 { names.remove(at: draw.next(names.count)) }
    for name in names {
      let value = timeline.machine.value(named: name, inFrame: 0)
      guard let array = timeline.machine.snapshot(value).numbers, array.count > 0 else { continue }
      let flat = draw.next(array.count)
      let cell = array.shape.isEmpty ? nil : Provenance.place(flat, array.shape)
      let explanation = try explainer.explain(name, index: cell, frame: 0)
      let exact = array.doubles[flat]
      #expect(!explanation.isDoubtful, "\(script): \(name)\(cell ?? []) = \(explanation.formula?.unicode() ?? "")")
      let place = "\(script): \(name)\(cell ?? [])"
      if let text = explanation.numbersText, !explanation.isElided, explanation.result.numbers?.count == 1,
        let computed = Calculator.value(python(typed: text))
      {
        let style = explanation.style
        #expect(
          style.text(computed) == style.text(exact) || abs(computed - exact) <= 1e-12 * max(1, abs(exact))
            || computed.isNaN && exact.isNaN,
          "\(place) = \(text) is \(exact), not \(computed)")
      }
      walk(timeline, value, cell ?? [], place)
    }
  }

  /// Follows everything that went into a number; each number is met as its operation made it.
  private func walk(_ timeline: Timeline, _ value: Value, _ index: [Int], _ place: String) {
    let walk = Provenance(timeline)
    defer { walk.finish() }
    var seen: Set<TracedCell> = []
    var waiting = [walk.source(of: value, at: index)].compactMap { $0 }
    while let cell = waiting.popLast(), seen.count < 150 {
      guard seen.insert(cell).inserted, let making = walk.making(of: cell) else { continue }
      for operand in making.operands {
        guard let inner = operand.cell, let before = walk.making(of: operand, before: making.step) else { continue }
        if let one = operand.value, let other = before.value {
          #expect(
            one.bitPattern == other.bitPattern || one.isNaN && other.isNaN,
            "\(place): \(making.text) in line \(making.line ?? 0) used \(one), made as \(other) by \(before.text)")
        }
        waiting.append(inner)
      }
    }
  }

  /// Numbers drawn the same way every time.
  private struct Draw {
    var seed: UInt64

    mutating func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: seed >> 33) % max(1, count)
    }
  }
}
