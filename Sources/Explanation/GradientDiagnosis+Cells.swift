/// Gradients of which only some cells are wrong.
extension GradientDiagnosis {
  /// Whether all cells but some are right.
  func otherCells(_ place: Int) -> Said? {
    let truth = trial.truths[place]
    let script = groups[place].script
    guard script.shape == truth.shape, script.count > 2 else { return nil }
    for factor in factors {
      let scale = max(script.magnitude, truth.magnitude)
      let wrong = truth.values.indices.filter { abs(script.values[$0] - factor * truth.values[$0]) > 1e-7 * scale }
      guard !wrong.isEmpty, wrong.count * 2 <= script.count else { continue }
      let indices = wrong.prefix(4).map { "[\(Tensor.index($0, truth.shape).map(String.init).joined(separator: ","))]" }
      let more = wrong.count > 4 ? " and \(wrong.count - 4) more" : ""
      let isNothing = wrong.allSatisfy { script.values[$0] == 0 }
      return (
        "\(groups[place].gradients[0].name) agrees but for the cells \(indices.joined(separator: ", "))\(more)\(isNothing ? ", which are 0" : ""): \(cell(script, truth))",
        written(groups[place])
      )
    }
    return nil
  }

  /// The line that wrote into a gradient after it was made.
  func written(_ group: GradientCheck.Group) -> Int? {
    let made = group.gradients[0].node
    guard case .cells(let storage, _, _) = made.result.place else { return nil }
    let last = tape.nodes.last { node in
      guard node.number > made.number, node.number < group.updates[0].node.number else { return false }
      let target = node.isStore ? node.operands.first?.place : node.isInPlace ? node.result.place : nil
      if case .cells(let other, _, _)? = target { return other == storage }
      return false
    }
    return last.flatMap { tape.line(of: $0) }
  }

  /// The cell that is farthest off, in words.
  func cell(_ script: Tensor, _ truth: Tensor) -> String {
    guard script.count == truth.count,
      let worst = truth.values.indices.max(by: {
        abs(script.values[$0] - truth.values[$0]) < abs(script.values[$1] - truth.values[$1])
      })
    else { return "it has the shape \(script.shape) where \(truth.shape) is wanted" }
    let index = Tensor.index(worst, truth.shape).map(String.init).joined(separator: ",")
    return
      "\(index.isEmpty ? "it" : "cell [\(index)]") is \(number(script.values[worst])), the derivative \(number(truth.values[worst]))"
  }
}
