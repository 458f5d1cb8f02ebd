import Diagnostics
import Foundation
import Machine
import Testing

@testable import Explanation

/// Which pass is meant at each moment of a run. The gradients of all passes have been recorded from CPython and NumPy.
@Suite struct MomentTests {
  /// A script, the lines of its training loop's header and of the first statement inside, the names of its gradients where
  /// these are made at once, and how far apart the moments are at which it is stopped.
  struct Script: Sendable, CustomTestStringConvertible {
    let name: String
    let header: Int
    let body: Int
    var gradients: [String: String] = [:]
    var stride: UInt64 = 1

    var testDescription: String { name }

    static let all: [Script] = [
      Script(name: "page1", header: 18, body: 20, gradients: ["w": "dw", "b": "db"]),
      Script(name: "moments/descent", header: 7, body: 8, gradients: ["w": "grad_w", "b": "grad_b"]),
      Script(name: "moments/recurrent", header: 9, body: 10, stride: 9),
      Script(name: "moments/letters", header: 29, body: 30, stride: 23),
      Script(name: "moments/softmax", header: 18, body: 19, gradients: ["W": "dW", "b": "db"]),
      Script(name: "moments/batches", header: 31, body: 32, stride: 13),
    ]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The gradients of a script by pass and parameter.
  private func recorded(_ name: String) throws -> [Int: [String: [Double]]] {
    var result: [Int: [String: [Double]]] = [:]
    let text = try String(contentsOf: MomentTests.folder.appending(path: "Goldens/moments.txt"), encoding: .utf8)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words[0] == name, let pass = Int(words[1]) else { continue }
      result[pass, default: [:]][String(words[2])] = words[3...].compactMap { Double($0) }
    }
    return result
  }

  private func numbers(_ snapshot: Snapshot) -> [Double] {
    if case .float(let value) = snapshot { return [value] }
    return snapshot.numbers?.doubles ?? []
  }

  private func isSame(_ one: [Double], _ other: [Double]) -> Bool {
    let scale = other.map(abs).max() ?? 0
    return one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-9 * scale + 1e-14 }
  }

  /// The line that is next.
  private func nextLine(_ timeline: Timeline) -> Int? {
    timeline.machine.nextStatement.map { timeline.program.statements[$0].line }
  }

  @Test(arguments: Script.all) func theNumbersAreThisPasss(_ script: Script) throws {
    let gradients = try recorded(script.name)
    let timeline = try Scripts.run(try Scripts.file("\(script.name).py"), steps: 0)
    var begun = 0
    var line = nextLine(timeline)
    var step: UInt64 = 0
    while true {
      let pass = max(1, begun)
      let isEarly = pass <= 3 || pass == 7
      if isEarly ? step % script.stride == 0 : step % (13 * script.stride) == 0 {
        let wanted = try #require(gradients[pass])
        // `gradcheck` alone speaks of attributes of several objects.
        for (parameter, truth) in wanted where !parameter.contains(".") {
          let found = try Deriver(timeline).derivation(of: parameter)
          #expect(isSame(numbers(found.result), truth), "step \(step), pass \(pass), \(parameter)")
          #expect(found.gradient?.isEqual == true && found.isClose, "step \(step), pass \(pass), \(parameter)")
          guard let gradient = script.gradients[parameter],
            let shown = timeline.machine.value(of: gradient, inFrame: 0)
          else { continue }
          let own = try Deriver(timeline).derivation(of: gradient)
          #expect(isSame(numbers(own.result), numbers(timeline.machine.snapshot(shown))), "step \(step), \(gradient)")
        }
        let report = try GradientCheck(timeline).report()
        #expect(report.findings.count >= wanted.count)
        for finding in report.findings {
          #expect(
            finding.verdict == .agrees && finding.isClose && finding.tried > 0,
            "step \(step), pass \(pass): \(finding.words) (\(finding.distance ?? -1))")
        }
      }
      var rule = Machine.StopRule()
      rule.steps = step + 1
      _ = timeline.forward(rule)
      guard timeline.machine.steps > step else { break }
      step = timeline.machine.steps
      let next = nextLine(timeline)
      if line == script.header, next == script.body { begun += 1 }
      line = next
    }
    #expect(begun == gradients.count)
  }

  /// Asked twice it says the same: nothing that the machine has learned changes which cell is moved.
  @Test func differencesAreTheSameAgain() throws {
    let timeline = try Scripts.run(try Scripts.file("page1.py"), steps: 44)
    let first = try GradientCheck(timeline).report()
    let second = try GradientCheck(timeline).report()
    #expect(first.findings.map(\.distance) == second.findings.map(\.distance))
    #expect(first.findings.allSatisfy { $0.isClose })
  }

  @Test func whatIsYetToComeIsSaid() throws {
    let timeline = try Scripts.run(try Scripts.file("page1.py"), steps: 11)
    let report = try GradientCheck(timeline).report()
    #expect(report.pass == 1)
    #expect(report.remarks == ["the cost of this pass is computed later, in line 24"])
    #expect(try Deriver(timeline).derivation(of: "w").notes == ["the cost of this pass is computed later, in line 24"])
  }
}
