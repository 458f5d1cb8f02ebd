import Diagnostics
import Foundation
import NDArray
import Testing

@testable import Machine

/// The page's own programs, unchanged, against what CPython and NumPy gave, value by value.
struct PageTests {
  private struct Golden: Decodable {
    struct Given: Decodable {
      let name: String
      let step: Int
      let line: Int
      let shape: [Int]?
    }
    let steps: Int
    let printed: String
    let values: [Given]
  }

  private func golden(_ name: String) throws -> (golden: Golden, values: [Any]) {
    let data = try Data(contentsOf: repository.appending(path: "Tests/Goldens/\(name).json"))
    let raw = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (try JSONDecoder().decode(Golden.self, from: data), raw?["values"] as? [Any] ?? [])
  }

  private func flat(_ value: Any?) -> [Double] {
    if let list = value as? [Any] { return list.flatMap { flat($0) } }
    if let number = value as? NSNumber { return [number.doubleValue] }
    return []
  }

  private func check(_ script: String, _ name: String) throws {
    let text = try String(contentsOf: repository.appending(path: "Tests/Scripts/\(script).py"), encoding: .utf8)
    try check(text: text, name)
  }

  private func check(text: String, _ name: String) throws {
    let (golden, values) = try golden(name)
    let run = try Run(text)
    run.finish()
    #expect(isSameText(run.output, golden.printed), "\(run.output)")
    var compared = 0
    for (given, raw) in zip(golden.values, values) {
      guard given.shape != nil, !given.name.contains("("), let entry = raw as? [String: Any] else { continue }
      run.go(UInt64(given.step))
      #expect(run.timeline.machine.steps == UInt64(given.step))
      // A statement that calls has its value when the calls have returned.
      while run.timeline.machine.frameCount > 1, case .there = run.timeline.step() {}
      let snapshot = try run.timeline.execute(given.name).value
      guard let array = snapshot.numbers else { continue }
      #expect(array.shape == given.shape, "\(given.name) at step \(given.step)")
      let expected = flat(entry["value"])
      #expect(array.doubles.count == expected.count)
      for (mine, theirs) in zip(array.doubles, expected) {
        #expect(abs(mine - theirs) <= 1e-12 * max(1, abs(theirs)), "\(given.name) at step \(given.step)")
      }
      compared += 1
    }
    #expect(compared > 10)
  }

  @Test func firstProgramRunsToItsEnd() throws {
    try check("page1", "page1")
    let text = try String(contentsOf: repository.appending(path: "Tests/Scripts/page1.py"), encoding: .utf8)
    let run = try Run(text)
    #expect(run.finish() == nil)
    #expect(run.timeline.machine.steps == 112)
  }

  @Test func secondProgramStopsInItsFortyThirdStep() throws {
    try check("page2", "page2")
    let text = try String(contentsOf: repository.appending(path: "Tests/Scripts/page2.py"), encoding: .utf8)
    let run = try Run(text)
    let failure = run.finish()
    #expect(
      failure?.message.description
        == "ValueError: operands could not be broadcast together with shapes (2,3) (3,2) ")
    #expect(failure?.line == 60)
    #expect(run.timeline.machine.steps == 42)
  }

  @Test func mendedProgramRunsToItsEnd() throws {
    let text = try String(contentsOf: repository.appending(path: "Tests/Scripts/page2.py"), encoding: .utf8)
    let stretched = text.replacing("alpha * dW1.T", with: "alpha * dW1")
    try check(text: stretched, "page2-stretched")
    try check(text: stretched.replacing("alpha * dW2.T", with: "alpha * dW2"), "page2-mended")
  }

  @Test func editingTheLineGoesOn() throws {
    let text = try String(contentsOf: repository.appending(path: "Tests/Scripts/page2.py"), encoding: .utf8)
    let run = try Run(text)
    run.finish()
    let mended = text.replacing("alpha * dW1.T", with: "alpha * dW1")
    _ = try run.timeline.replace(Source(name: "page2.py", text: mended))
    #expect(run.timeline.machine.steps == 42)
    #expect(run.finish() == nil)
    #expect(try run.value("W2.shape") == "(3, 3)")
    #expect(run.timeline.undo() == .done)
    #expect(run.timeline.machine.steps == 42)
  }
}
