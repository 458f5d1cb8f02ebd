import Library

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gradients that are right with another derivative in the place of an activation's.
extension GradientDiagnosis {
  /// A function of one array in the forward pass, cell by cell.
  struct Activation {
    let input: TapeValue
    let output: TapeNode
    let inputName: String
    let outputName: String
  }

  var activations: [Activation] {
    var result: [Activation] = []
    var seen: Set<UInt64> = []
    func add(_ input: TapeValue, _ output: UInt64) {
      guard let node = tape.node(output), let shape = node.result.tensor?.shape, input.tensor?.shape == shape,
        pass.active.contains(output), pass.active.contains(input.origin), input.origin != output,
        seen.insert(output).inserted
      else { return }
      result.append(
        Activation(
          input: input, output: node, inputName: pass.name(of: input),
          outputName: pass.name(of: node.result)))
    }
    for call in tape.calls where call.number > pass.start {
      let active = call.operands.filter { pass.active.contains($0.origin) }
      if active.count == 1 { add(active[0], call.returned.origin) }
    }
    for node in tape.nodes where node.number > pass.start {
      guard case .rule(.elementwise) = node.kind else { continue }
      if tape.names[node.number] != nil || node.operands.count == 1 || node.notationKind == .maximum {
        let leaves = leaves(of: node)
        if leaves.count == 1 { add(leaves[0], node.number) }
      }
    }
    return result
  }

  /// Whether a value is a parameter itself.
  private func isParameter(_ value: TapeValue) -> Bool {
    let keys = TrainingPass.keys(value, tape)
    return !keys.isEmpty && pass.updates.contains { TrainingPass.keys($0.old, tape) == keys }
  }

  /// The values that an expression was computed from cell by cell.
  func leaves(of node: TapeNode) -> [TapeValue] {
    var result: [UInt64: TapeValue] = [:]
    var waiting = [node]
    var seen: Set<UInt64> = []
    while let next = waiting.popLast(), seen.count < 100 {
      for operand in next.operands where pass.active.contains(operand.origin) {
        guard seen.insert(operand.origin).inserted else { continue }
        if let inner = tape.node(operand.origin), case .rule(.elementwise) = inner.kind,
          tape.names[operand.origin] == nil, !inner.operands.contains(where: isParameter)
        {
          waiting.append(inner)
        } else {
          result[operand.origin] = operand
        }
      }
    }
    return Array(result.values)
  }

  /// Whether the gradient is right with another derivative in the place of an activation's.
  func otherDerivative(_ place: Int) -> Said? {
    let group = groups[place]
    let all = activations
    for activation in all {
      guard let z = activation.input.tensor, let a = activation.output.result.tensor else { continue }
      // The true derivative, from the tape itself.
      let seeded = Adjoints(tape, of: activation.output.number, seed: Tensor(repeating: 1, shape: a.shape))
      guard let slope = seeded.adjoint(made: activation.input), slope.values.contains(where: { $0 != 1 }) else {
        continue
      }
      func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
      let logistic = a.map { $0 * (1 - $0) }
      let tangent = a.map { 1 - $0 * $0 }
      let rectified = z.map { $0 > 0 ? 1 : 0 }
      let isLogistic = GradientRelation.factor(slope, logistic) == 1
      let isTangent = GradientRelation.factor(slope, tangent) == 1
      let own =
        isLogistic ? "σ′" : isTangent ? "tanh′" : GradientRelation.factor(slope, rectified) == 1 ? "ReLU′" : "g′"
      let (zName, aName) = (activation.inputName, activation.outputName)
      var attempts: [(Tensor, String)] = [
        (Tensor(repeating: 1, shape: a.shape), "\(own)(\(zName)) is missing"),
        (Tensor.combine(slope, slope, *) ?? slope, "\(own)(\(zName)) is there twice"),
      ]
      if isLogistic || own == "g′" {
        attempts.append((a.map { sigmoid($0) * (1 - sigmoid($0)) }, "σ′ is taken at \(aName) instead of \(zName)"))
      }
      if isTangent || own == "g′" {
        attempts.append((a.map { 1 - tanh($0) * tanh($0) }, "tanh′ is taken at \(aName) instead of \(zName)"))
      }
      attempts += [
        (z.map { $0 * (1 - $0) }, "\(zName)·(1 - \(zName)) is taken for \(own)(\(zName)): that formula wants \(aName)"),
        (z.map { 1 - $0 * $0 }, "1 - \(zName)² is taken for \(own)(\(zName)): that formula wants \(aName)"),
        (a, "\(aName) is taken for \(own)(\(zName))"), (a.map { 1 - $0 }, "1 - \(aName) is taken for \(own)(\(zName))"),
      ]
      if !isLogistic { attempts.append((logistic, "σ′ is taken for \(own) of \(zName)")) }
      if !isTangent { attempts.append((tangent, "tanh′ is taken for \(own) of \(zName)")) }
      if own != "ReLU′" {
        attempts.append((rectified, "ReLU′ is taken for \(own) of \(zName)"))
        attempts.append((a.map { $0 > 0 ? 1 : 0 }, "ReLU′ of \(aName) is taken for \(own) of \(zName)"))
      }
      attempts.append((a.map { (1 - $0) * (1 - $0) }, "(1 - \(aName))² is taken for \(own)(\(zName))"))
      attempts.append((a.map { 1 + $0 * $0 }, "1 + \(aName)² is taken for \(own)(\(zName))"))
      attempts.append((a.map { $0 * (1 + $0) }, "\(aName)·(1 + \(aName)) is taken for \(own)(\(zName))"))
      attempts.append((z.map { sigmoid($0) * (1 - sigmoid($0)) }, "σ′ is taken for \(own) of \(zName)"))
      for (factor, words) in attempts {
        var changes = Adjoints.Changes(barriers: pass.barriers)
        changes.shortcuts[activation.output.number] = (activation.input, factor)
        guard let truth = truth(place, changes), isMatch(group.script, truth, place) else { continue }
        return (
          "\(group.gradients[0].name) is wrong because \(words)",
          words.hasSuffix("missing")
            ? renamed(place, activation.inputName) ?? line(of: activation.output, place) ?? firstDeparture(place)?.line
            : firstDeparture(place)?.line
        )
      }
    }
    return nil
  }

  /// The line of the last backward value that is the adjoint of a value of the forward pass.
  private func line(of output: TapeNode, _ place: Int) -> Int? {
    guard let adjoint = trial.adjoints[place]?.results[output.number] else { return nil }
    let last = chain(place).last { node in
      node.result.tensor.map { tensor in
        tensor.count == adjoint.count && tensor.count > 1
          && [adjoint, adjoint.transposed].contains { GradientRelation.factor(tensor, $0, pass.tolerance) != nil }
      } ?? false
    }
    return last.flatMap { tape.line(of: $0) }
  }

  /// The line that calls a backward value the derivative by a forward one, without doing anything to it: `dZ1 = dA1`.
  func renamed(_ place: Int, _ input: String) -> Int? {
    let word = "d" + PassCost.word(input)
    for node in chain(place) {
      let aliases = tape.aliases[node.number] ?? []
      if let found = aliases.first(where: { PassCost.word($0.name) == word }) { return found.line }
      if aliases.count > 1, let last = aliases.last, last.line != tape.line(of: node) { return last.line }
    }
    return nil
  }
}
