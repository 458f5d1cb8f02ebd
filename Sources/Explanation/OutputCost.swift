/// A cost that a script never computes, but whose gradient it may begin with: what is usual for an output and a target.
struct OutputCost {
  /// How it is written.
  let name: String
  /// The operations that made the outputs, in order, each with the derivative of the cost by it.
  let seeds: [(output: UInt64, adjoint: Tensor)]

  /// What a backward pass takes from each other, or takes 1 from.
  private struct Difference {
    let output: TapeValue
    let target: TapeValue
    let instruction: Int
  }

  /// The usual costs of each output that the pass compares with a target, from what made the gradients.
  static func all(in pass: TrainingPass, _ gradients: [ScriptGradient]) -> [OutputCost] {
    var result: [OutputCost] = []
    var seen: Set<UInt64> = []
    var waiting = gradients.map(\.node)
    // The differences of numbers that one statement made for one sample after the other.
    var numbers: [Int: [Difference]] = [:]
    while let node = waiting.popLast(), seen.count < 4000 {
      guard seen.insert(node.number).inserted, node.number > pass.start else { continue }
      for operand in node.operands {
        for part in operand.parts { if let inner = pass.tape.node(part.origin) { waiting.append(inner) } }
        waiting += pass.tape.stores(into: operand, before: node.number)
      }
      if let chosen = chosen(node, pass) { result.append(chosen) }
      guard pass.tape.isDifference(node), node.operands.count == 2, result.count < 60 else { continue }
      for (output, target) in [(0, 1), (1, 0)] {
        let difference = Difference(
          output: node.operands[output], target: node.operands[target], instruction: node.instruction)
        guard pass.active.contains(difference.output.origin), !pass.active.contains(difference.target.origin),
          pass.isPrediction(difference.output)
        else { continue }
        if node.result.tensor?.count == 1 { numbers[node.instruction, default: []].append(difference) }
        result += costs([difference], pass)
      }
    }
    for differences in numbers.values where differences.count > 1 {
      result += costs(differences.sorted { $0.output.origin < $1.output.origin }, pass)
    }
    return result
  }

  /// The usual costs of outputs that are compared with targets.
  private static func costs(_ differences: [Difference], _ pass: TrainingPass) -> [OutputCost] {
    guard let first = differences.first else { return [] }
    let (one, two) = (pass.factor(first.output), pass.factor(first.target))
    func cost(_ name: String, _ slope: (Double, Double) -> Double) -> OutputCost? {
      var seeds: [(UInt64, Tensor)] = []
      for difference in differences {
        guard let a = difference.output.tensor, let y = difference.target.tensor,
          let adjoint = Tensor.combine(a, y, slope), adjoint.shape == a.shape
        else { return nil }
        seeds.append((difference.output.origin, adjoint))
      }
      return OutputCost(name: name, seeds: seeds)
    }
    var result = [cost("½·Σ(\(two) - \(one))²") { $0 - $1 }]
    if differences.allSatisfy({ $0.output.tensor?.values.allSatisfy { $0 > 0 && $0 < 1 } ?? false }) {
      result += [
        cost("-Σ(\(two)·log \(one) + (1 - \(two))·log(1 - \(one)))") { ($0 - $1) / ($0 * (1 - $0)) },
        cost("-Σ \(two)·log \(one)") { -$1 / $0 },
      ]
    }
    result.append(cost("Σ|\(two) - \(one)|") { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 })
    return result.compactMap { $0 }
  }

  /// The cross-entropy whose derivative takes 1 from the probability of each sample's class: `P[range(m), y] -= 1`.
  private static func chosen(_ node: TapeNode, _ pass: TrainingPass) -> OutputCost? {
    guard case .store(let positions) = node.kind, node.operands.count == 2, let probabilities = node.operands[0].tensor,
      let made = pass.tape.node(node.operands[1].origin), pass.tape.isDifference(made), made.operands.count == 2,
      made.operands[1].tensor?.number == 1, pass.active.contains(node.operands[0].origin),
      probabilities.values.allSatisfy({ $0 >= 0 && $0 <= 1 })
    else { return nil }
    var adjoint = Tensor(repeating: 0, shape: probabilities.shape)
    for position in positions where adjoint.values.indices.contains(position) {
      adjoint.values[position] = -1 / probabilities.values[position]
    }
    return OutputCost(
      name: "-Σ log \(pass.tape.code(of: node))", seeds: [(node.operands[0].origin, adjoint)])
  }
}

extension Tape {
  /// The operations that stored into the storage of a value before another, back to the one that made it.
  fileprivate func stores(into value: TapeValue, before number: UInt64) -> [TapeNode] {
    guard case .cells(let storage, _, _) = value.place, let place = index[number] else { return [] }
    var result: [TapeNode] = []
    for node in nodes[..<place].reversed() {
      if node.number <= value.origin || result.count > 8 { break }
      if case .store = node.kind, case .cells(storage, _, _) = node.operands[0].place { result.append(node) }
    }
    return result
  }
}

extension TrainingPass {
  /// Whether something is gathered in a value, or it is one number: a parameter times a number predicts nothing.
  fileprivate func isPrediction(_ value: TapeValue) -> Bool {
    if value.tensor?.count == 1 { return true }
    var waiting = [value.origin]
    var seen: Set<UInt64> = []
    while let number = waiting.popLast(), seen.count < 200 {
      guard number > start, seen.insert(number).inserted, let node = tape.node(number) else { continue }
      switch node.kind {
      case .rule(.product), .rule(.reduction), .rule(.indexed), .rule(.items), .rule(.sliding), .store: return true
      case .rule, .same, .view, .unknown: waiting += node.operands.flatMap { $0.parts.map(\.origin) }
      }
    }
    return false
  }

  /// The same, in parentheses where it is more than a name.
  func factor(_ value: TapeValue) -> String {
    let name = name(of: value)
    let outside = name.hasSuffix("]") ? String(name.prefix { $0 != "[" }) : name
    let isOne = outside.allSatisfy { $0.isLetter || $0.isNumber || "_.[]'\"…".contains($0) }
    return isOne ? name : "(\(name))"
  }

  /// How the script calls a value: its name, or the code that gave it.
  func name(of value: TapeValue) -> String {
    if let named = tape.names[value.origin] { return named.name }
    if case .cells(let storage, _, _) = value.place, let owner = tape.owners[storage] { return owner }
    return tape.node(value.origin).map { tape.code(of: $0) } ?? "…"
  }
}
