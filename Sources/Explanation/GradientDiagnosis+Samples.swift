import Library

/// Gradients that are right but for the samples that went into them, or for what they were multiplied with.
extension GradientDiagnosis {
  /// A product in the forward pass with the parameter as one factor: Z = W·A or A·W.
  private struct Layer {
    /// The adjoint of the product, samples along its rows.
    let adjoint: Tensor
    /// The other factor, samples along its rows.
    let input: Tensor
    let value: TapeValue
    /// Whether the parameter stands behind the other factor, so that its gradient is inputᵀ·adjoint.
    let isRight: Bool
    /// Whether the product has it transposed.
    let isTransposed: Bool
  }

  /// Whether samples are left out or put beside others, or the wrong factor was taken.
  func otherSamples(_ place: Int) -> Said? {
    let group = groups[place]
    guard group.updates.count == 1, let shape = group.updates[0].old.tensor?.shape else { return nil }
    let name = group.gradients[0].name
    let line = tape.line(of: group.gradients[0].node)
    func matches(_ tensor: Tensor?) -> Bool {
      guard let tensor, tensor.count == group.script.count, tensor.magnitude > 1e-14 else { return false }
      return isMatch(group.script, tensor.reshaped(group.script.shape), place)
    }
    for layer in layers(place) {
      func gradient(_ adjoint: Tensor, _ input: Tensor) -> Tensor? {
        let product =
          layer.isRight ? Tensor.product(input.transposed, adjoint) : Tensor.product(adjoint.transposed, input)
        return layer.isTransposed ? product?.transposed : product
      }
      // What it should be is what it is: the layer is the only one with the parameter.
      guard let own = gradient(layer.adjoint, layer.input), own.shape == shape,
        GradientRelation.factor(own, trial.truths[place], 1e-6) == 1
      else { continue }
      let count = layer.input.shape[0]
      if count > 1 {
        for (words, rows) in GradientDiagnosis.choices(count)
        where matches(gradient(layer.adjoint.rows(rows), layer.input.rows(rows))) {
          return ("\(name) \(words)", line)
        }
        for (words, one, other) in GradientDiagnosis.shifts(count)
        where matches(gradient(layer.adjoint.rows(one), layer.input.rows(other))) {
          return ("\(name) \(words)", line)
        }
      }
      if let said = otherFactor(layer, name, gradient, matches) { return (said, line) }
    }
    return otherRows(place)
  }

  /// Another value of the forward pass in the place of the factor.
  private func otherFactor(
    _ layer: Layer, _ name: String, _ gradient: (Tensor, Tensor) -> Tensor?, _ matches: (Tensor?) -> Bool
  ) -> String? {
    let right = pass.name(of: layer.value)
    if layer.input.shape[0] == layer.input.shape[1], matches(gradient(layer.adjoint, layer.input.transposed)) {
      return "is made with the transpose of \(right), or without it, the other way round than the product wants"
        .prefixed(name)
    }
    var seen: Set<Int> = []
    for node in tape.nodes where node.number > pass.start && node.number <= (trial.numbers.max() ?? 0) {
      guard let tensor = node.result.tensor, tensor.count == layer.input.count, let named = tape.names[node.number],
        named.name != right, seen.insert(node.instruction).inserted
      else { continue }
      for form in [tensor, tensor.transposed]
      where form.shape == layer.input.shape && matches(gradient(layer.adjoint, form)) {
        return "is made with \(named.name), where the product before it has \(right)".prefixed(name)
      }
    }
    return nil
  }

  /// A bias from some samples only.
  private func otherRows(_ place: Int) -> Said? {
    let group = groups[place]
    guard let adjoints = trial.adjoints[place], let shape = group.updates[0].old.tensor?.shape else { return nil }
    let key = TrainingPass.keys(group.updates[0].old, tape)
    let line = tape.line(of: group.gradients[0].node)
    let name = group.gradients[0].name
    for node in tape.nodes where node.number <= trial.numbers[place] {
      guard case .rule(.elementwise) = node.kind, let whole = adjoints.results[node.number], whole.shape.count == 2,
        node.operands.contains(where: { TrainingPass.keys($0, tape) == key })
      else { continue }
      for axis in whole.shape.indices where whole.shape[axis] > 1 {
        let rows = axis == 0 ? whole : whole.transposed
        guard rows.shape[1] == shape.reduce(1, *) else { continue }
        for (words, chosen) in GradientDiagnosis.choices(rows.shape[0]) {
          let sum = rows.rows(chosen).summed([0])
          if group.script.count == sum.count, isMatch(group.script, sum.reshaped(group.script.shape), place) {
            return ("\(name) \(words)", line)
          }
        }
      }
    }
    return nil
  }

  /// The products with the parameter, where both factors are matrices.
  private func layers(_ place: Int) -> [Layer] {
    guard let adjoints = trial.adjoints[place] else { return [] }
    let key = TrainingPass.keys(groups[place].updates[0].old, tape)
    var result: [Layer] = []
    for node in tape.nodes where node.number > pass.start && node.number <= trial.numbers[place] {
      guard case .rule(.product) = node.kind, node.operands.count == 2, let adjoint = adjoints.results[node.number],
        adjoint.shape.count == 2
      else { continue }
      for (position, operand) in node.operands.enumerated() {
        let other = node.operands[1 - position]
        guard let factor = other.tensor, factor.shape.count == 2, let own = operand.tensor,
          TrainingPass.storages(operand, tape) == TrainingPass.storages(key)
        else { continue }
        let isRight = position == 1
        let isTransposed = own.shape != groups[place].updates[0].old.tensor?.shape
        result.append(
          Layer(
            adjoint: isRight ? adjoint : adjoint.transposed, input: isRight ? factor : factor.transposed,
            value: other, isRight: isRight, isTransposed: isTransposed))
      }
    }
    return result
  }

  /// Samples that may have been left out, in words.
  private static func choices(_ count: Int) -> [(words: String, rows: [Int])] {
    let all = Array(0..<count)
    var result: [(String, [Int])] = [
      ("leaves out the first sample", Array(all.dropFirst())), ("leaves out the last sample", Array(all.dropLast())),
      ("is that of the first sample alone", [0]), ("is that of the last sample alone", [count - 1]),
      ("leaves out every second sample", all.filter { $0 % 2 == 0 }),
      ("leaves out every second sample", all.filter { $0 % 2 == 1 }),
    ]
    if count > 3 {
      result.append(("leaves out the first and the last sample", Array(all.dropFirst().dropLast())))
      result.append(("is that of the first half of the samples", Array(all.prefix(count / 2))))
    }
    return result
  }

  /// Samples that may have been put beside others, in words: those of the adjoint, and those of the factor.
  private static func shifts(_ count: Int) -> [(words: String, one: [Int], other: [Int])] {
    let all = Array(0..<count)
    let (front, back) = (Array(all.dropLast()), Array(all.dropFirst()))
    let beside = "puts each sample beside its neighbour: one of the slices is shifted by one"
    return [
      (beside, back, front), (beside, front, back), (beside, all, back + [0]), (beside, all, [count - 1] + front),
      ("puts the samples beside each other in reverse order", all, all.reversed()),
    ]
  }
}

extension String {
  fileprivate func prefixed(_ name: String) -> String { "\(name) \(self)" }
}

extension Tensor {
  /// Some rows of a matrix.
  fileprivate func rows(_ chosen: [Int]) -> Tensor {
    let width = shape[1]
    return Tensor(chosen.flatMap { values[$0 * width..<($0 + 1) * width] }, shape: [chosen.count, width])
  }
}

extension TrainingPass {
  /// The storages that a value lives in.
  fileprivate static func storages(_ value: TapeValue, _ tape: Tape) -> Set<Key> { storages(keys(value, tape)) }

  /// The storages among keys.
  fileprivate static func storages(_ keys: [Key]) -> Set<Key> {
    Set(keys.filter { if case .storage = $0 { true } else { false } })
  }
}
