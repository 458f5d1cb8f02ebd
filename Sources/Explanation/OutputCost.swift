/// A cost that a script never computes, but whose gradient it may begin with: what is usual for an output and a target.
struct OutputCost {
  /// How it is written.
  let name: String
  /// The operation that made the output.
  let output: UInt64
  /// The derivative of the cost by the output.
  let seed: Tensor

  /// The usual costs of each output that the pass compares with a target, from the differences in what made the gradients.
  static func all(in pass: TrainingPass, _ gradients: [ScriptGradient]) -> [OutputCost] {
    var result: [OutputCost] = []
    var seen: Set<UInt64> = []
    var waiting = gradients.map(\.node)
    while let node = waiting.popLast(), seen.count < 4000 {
      guard seen.insert(node.number).inserted, node.number > pass.start else { continue }
      for operand in node.operands {
        for part in operand.parts { if let inner = pass.tape.node(part.origin) { waiting.append(inner) } }
      }
      guard pass.tape.isDifference(node), node.operands.count == 2 else { continue }
      for (output, target) in [(0, 1), (1, 0)] {
        let (value, other) = (node.operands[output], node.operands[target])
        guard pass.active.contains(value.origin), !pass.active.contains(other.origin), let a = value.tensor,
          let y = other.tensor, let error = Tensor.combine(a, y, -), error.shape == a.shape, result.count < 60
        else { continue }
        let (one, two) = (pass.factor(value), pass.factor(other))
        result.append(OutputCost(name: "½·Σ(\(two) - \(one))²", output: value.origin, seed: error))
        if a.values.allSatisfy({ $0 > 0 && $0 < 1 }) {
          if let slope = Tensor.combine(a, Tensor(1), { one, _ in one * (1 - one) }),
            let seed = Tensor.combine(error, slope, /)
          {
            result.append(
              OutputCost(
                name: "-Σ(\(two)·log \(one) + (1 - \(two))·log(1 - \(one)))", output: value.origin, seed: seed))
          }
          if let seed = Tensor.combine(y, a, { -$0 / $1 }) {
            result.append(OutputCost(name: "-Σ \(two)·log \(one)", output: value.origin, seed: seed))
          }
        }
        result.append(
          OutputCost(name: "Σ|\(two) - \(one)|", output: value.origin, seed: error.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 })
        )
      }
    }
    return result
  }
}

extension TrainingPass {
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
