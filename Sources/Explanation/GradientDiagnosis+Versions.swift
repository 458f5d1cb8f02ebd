/// Gradients that are right with another version of a parameter, or summed over another axis.
extension GradientDiagnosis {
  typealias Said = (words: String, line: Int?)

  /// Whether the gradient is right for weights that were updated already.
  func otherVersion(_ place: Int) -> Said? {
    let group = groups[place]
    for (other, candidate) in groups.enumerated() where other != place && candidate.updates.count == 1 {
      let update = candidate.updates[0]
      guard let new = update.node.result.tensor, update.old.tensor?.shape == new.shape else { continue }
      var changes = Adjoints.Changes(barriers: pass.barriers)
      switch update.old.place {
      case .cells(let storage, let offset, let layout) where offset == 0 && layout.isContiguous:
        changes.replaced = [(storage, new)]
      case .number(let number): changes.replacedNumbers[number] = new.values.first
      case .cells, .constant, .sequence: continue
      }
      guard let truth = truth(place, changes), isMatch(group.script, truth, place) else { continue }
      return (
        "\(group.gradients[0].name) agrees if \(candidate.name) is taken after its update in line \(candidate.line): the backward pass must use the \(candidate.name) that made the prediction",
        candidate.line
      )
    }
    return nil
  }

  /// The gradient of a group's parameter with something done otherwise.
  func truth(_ place: Int, _ changes: Adjoints.Changes) -> Tensor? {
    let group = groups[place]
    let versions = group.updates.map { ($0.old, $0.made) }
    let seed = trial.cost == nil ? trial.adjoints[place]?.results[trial.numbers[place]] : nil
    let derivatives = Adjoints(
      tape, of: trial.numbers[place], seed: seed, watching: versions.map { ($0.0, $0.1) }, changes: changes)
    let parts = group.updates.indices.compactMap { derivatives.watched[$0] }
    guard parts.count == group.updates.count else { return nil }
    return parts.count == 1 ? parts[0] : Tensor(parts.flatMap(\.values), shape: [parts.count])
  }

  /// The factors that other gradients of the pass have; a relation may hold up to one of them.
  var factors: Set<Double> {
    var result: Set<Double> = [1]
    for relation in trial.relations { if case .multiple(let factor) = relation, factor > 0 { result.insert(factor) } }
    return result
  }

  func isMatch(_ script: Tensor, _ truth: Tensor, _ place: Int) -> Bool {
    guard let factor = GradientRelation.factor(script, truth, pass.tolerance), truth.magnitude > 1e-14 else {
      return false
    }
    return factors.contains { isClose($0, factor) }
  }

  /// Whether a bias is summed over another axis, or not at all.
  func otherAxis(_ place: Int) -> Said? {
    let group = groups[place]
    guard group.updates.count == 1, let adjoints = trial.adjoints[place], let shape = group.updates[0].old.tensor?.shape
    else { return nil }
    let key = TrainingPass.keys(group.updates[0].old, tape)
    let name = group.gradients[0].name
    let line = tape.line(of: group.gradients[0].node)
    for node in tape.nodes where node.number <= trial.numbers[place] {
      guard case .rule(.elementwise) = node.kind, let result = node.result.tensor?.shape,
        result.reduce(1, *) != shape.reduce(1, *),
        node.operands.contains(where: { TrainingPass.keys($0, tape) == key }),
        let whole = adjoints.results[node.number]
      else { continue }
      let script = group.script
      for factor in factors {
        let scaled = whole.map { $0 * factor }
        if script.shape == whole.shape, GradientRelation.factor(script, scaled, pass.tolerance) == 1 {
          return (
            "\(name) is not summed: \(group.name) was stretched over an axis, and its gradient is the sum along it",
            line
          )
        }
        for axis in whole.shape.indices {
          let summed = scaled.summed([axis])
          let flat = Tensor(script.values, shape: [script.count])
          let other = Tensor(summed.values, shape: [summed.count])
          if GradientRelation.factor(flat, other, pass.tolerance) == 1 {
            let right = Set(whole.shape.indices).subtracting([axis]).sorted().map(String.init).joined(separator: ", ")
            return ("\(name) is summed over the wrong axis: over axis \(axis) instead of \(right)", line)
          }
          let mean = summed.map { $0 / Double(whole.shape[axis]) }
          if GradientRelation.factor(flat, Tensor(mean.values, shape: [mean.count]), pass.tolerance) == 1 {
            return ("\(name) is the mean over axis \(axis), where it is a sum over the other", line)
          }
        }
        if script.count == 1, let number = script.number, isClose(number, scaled.sum) {
          return (
            "\(name) is one number, the sum over all axes: \(group.name) wants one for each of its \(shape.reduce(1, *)) cells",
            line
          )
        }
      }
    }
    return nil
  }

  /// Whether a multiple of the parameter itself is there too much, or is missing: weight decay.
  func otherDecay(_ place: Int) -> Said? {
    let group = groups[place]
    let name = group.gradients[0].name
    guard group.updates.count == 1, let old = group.updates[0].old.tensor, old.count > 1,
      old.count == group.script.count
    else { return nil }
    for factor in factors {
      let scaled = trial.truths[place].map { $0 * factor }
      guard let rest = Tensor.combine(group.script.reshaped(scaled.shape), scaled, -),
        let decay = GradientRelation.factor(rest, old.reshaped(rest.shape), 1e-6), decay.isFinite,
        rest.magnitude > 1e-9 * scaled.magnitude
      else { continue }
      let words =
        decay > 0
        ? "\(name) is the gradient\(ofCost) and \(number(decay))·\(group.name) more: weight decay that the cost has not"
        : "\(name) lacks \(number(-decay))·\(group.name): the cost has weight decay, and its gradient with it"
      return (words, tape.line(of: group.gradients[0].node))
    }
    return nil
  }
}
