import Foundation
import Machine
import NDArray
import Testing

@testable import Explanation

/// The rules of the cards, over random numbers and shapes with broadcasting: against what JAX found, and against central
/// differences.
@Suite struct DerivativeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let expression: String
    let inputs: [Input]
    var testDescription: String { "\(expression) \(inputs.map(\.shape))" }

    /// A script that computes the cost of the expression.
    func script(_ values: [[Double]]) -> String {
      var lines: [String] = []
      for (name, (input, numbers)) in zip(["x", "y"], zip(inputs, values)) {
        let list = numbers.map { "\($0)" }.joined(separator: ", ")
        lines.append(
          input.shape.isEmpty
            ? "\(name) = np.float64(\(list))" : "\(name) = np.array([\(list)]).reshape(\(tuple(input.shape)))")
      }
      // Statements before the expression.
      let statements = expression.components(separatedBy: "; ")
      lines += statements.dropLast()
      lines.append("r = \(statements[statements.count - 1])")
      lines.append("cost = np.sum(np.cos(np.arange(np.size(r))).reshape(np.shape(r)) * r)")
      return lines.joined(separator: "\n") + "\n"
    }

    private func tuple(_ shape: [Int]) -> String { "(" + shape.map { "\($0)," }.joined() + ")" }
  }

  /// An input of an expression: its shape, its numbers, and the recorded derivative by it.
  struct Input: Sendable {
    let shape: [Int]
    let values: [Double]
    let gradient: [Double]

    init(_ shape: String, _ values: String, _ gradient: String) {
      self.shape = shape.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
      self.values = Input.numbers(values)
      self.gradient = Input.numbers(gradient)
    }

    private static func numbers(_ text: String) -> [Double] { text.split(separator: " ").compactMap { Double($0) } }
  }

  static let cases: [Case] = read()

  private static func read() -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Goldens/derivatives.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      let parts: [String] = line.components(separatedBy: " | ")
      var inputs: [Input] = []
      var place = 1
      while place + 2 < parts.count {
        inputs.append(Input(parts[place], parts[place + 1], parts[place + 2]))
        place += 3
      }
      cases.append(Case(expression: parts[0], inputs: inputs))
    }
    return cases
  }

  private func cost(_ text: String) throws -> Double {
    let timeline = try Scripts.run(text)
    let value = timeline.machine.value(named: "cost", inFrame: 0)
    return try #require(timeline.machine.snapshot(value).numbers?.doubles.first)
  }

  @Test(arguments: cases) func rule(_ example: Case) throws {
    let timeline = try Scripts.run(example.script(example.inputs.map(\.values)))
    #expect(timeline.next == nil)
    let window = try #require(timeline.window(from: 0, through: .max))
    let tape = try #require(Tape(window))
    let node = try #require(tape.nodes.last { tape.names[$0.number]?.name == "cost" })
    for (place, input) in example.inputs.enumerated() {
      let name = ["x", "y"][place]
      let value = try #require(
        tape.nodes.first { tape.names[$0.number]?.name == name }?.result
          ?? tape.nodes.flatMap(\.operands).first { tape.names[$0.origin]?.name == name })
      let adjoints = Adjoints(tape, of: node.number, watching: [(value, value.origin)])
      #expect(adjoints.gaps.isEmpty)
      let found = try #require(adjoints.watched[0])
      let recorded = Tensor(input.gradient, shape: found.shape)
      #expect(found.agrees(with: recorded, within: 1e-9), "d\(name): \(found.values) and \(input.gradient)")
      // One cell by differences.
      let cell = input.values.count / 2
      var (up, down) = (example.inputs.map(\.values), example.inputs.map(\.values))
      up[place][cell] += 1e-6
      down[place][cell] -= 1e-6
      let slope = (try cost(example.script(up)) - cost(example.script(down))) / 2e-6
      #expect(abs(slope - found.values[cell]) <= 1e-5 * max(1, found.magnitude), "d\(name) by differences: \(slope)")
    }
  }
}
