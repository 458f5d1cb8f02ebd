import Library

/// The share of each line of an array in the adjoint of what was made of it.
extension LineRule {
  /// The share of the whole array; nil where the shapes are not those of the rule.
  func share(_ operand: Tensor, _ adjoint: Tensor, _ details: CallDetails) -> Tensor? {
    let axes = details.axes ?? Set(operand.shape.indices)
    let shape = operand.shape
    let kept = shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    let count = kept.reduce(1, *)
    guard count > 0, adjoint.count % count == 0 else { return nil }
    let length = adjoint.count / count
    // The result has the operand's axes, another length along one of them.
    let isWhole = axes.count == shape.count
    let resultShape = shape.enumerated().map {
      axes.contains($0.offset) ? (isWhole && $0.offset > 0 ? 1 : length) : $0.element
    }
    guard isWhole || axes.count == 1 || length == 1 else { return nil }
    let lines = Tensor.lines(shape, axes)
    let results =
      isWhole || length == 1
      ? lines.indices.map { line in (0..<length).map { line * length + $0 } } : Tensor.lines(resultShape, axes)
    guard lines.count == results.count else { return nil }
    var result = Tensor(repeating: 0, shape: shape)
    for (cells, places) in zip(lines, results) {
      guard let share = share(cells.map { operand.values[$0] }, places.map { adjoint.values[$0] }, details),
        share.count == cells.count
      else { return nil }
      for (cell, value) in zip(cells, share) { result.values[cell] = value }
    }
    return result
  }

  /// The share of one line.
  private func share(_ line: [Double], _ adjoint: [Double], _ details: CallDetails) -> [Double]? {
    let order = line.indices.sorted { (line[$0], $0) < (line[$1], $1) }
    var result = [Double](repeating: 0, count: line.count)
    switch self {
    case .runningTotal:
      var total = 0.0
      for place in adjoint.indices.reversed() {
        total += adjoint[place]
        result[place] = total
      }
    case .runningProduct:
      for place in line.indices {
        // Without the cell itself, which may be 0.
        var product = line[..<place].reduce(1, *)
        for next in place..<line.count {
          if next > place { product *= line[next] }
          result[place] += adjoint[next] * product
        }
      }
    case .sorted: for (place, source) in order.enumerated() { result[source] = adjoint[place] }
    case .differences:
      var shares = adjoint
      for _ in 0..<details.times {
        var wider = [Double](repeating: 0, count: shares.count + 1)
        for (place, share) in shares.enumerated() {
          wider[place] -= share
          wider[place + 1] += share
        }
        shares = wider
      }
      return shares
    case .median:
      guard let share = adjoint.first else { return nil }
      if line.contains(where: \.isNaN) { return nil }
      result[order[(line.count - 1) / 2]] += share / 2
      result[order[line.count / 2]] += share / 2
    case .quantile(let scale):
      guard adjoint.count == 1, let part = details.part, !line.contains(where: \.isNaN) else { return nil }
      let place = part / scale * Double(line.count - 1)
      guard place >= 0, place <= Double(line.count - 1) else { return nil }
      let below = Int(place)
      let rest = place - Double(below)
      result[order[below]] += adjoint[0] * (1 - rest)
      if rest > 0 { result[order[below + 1]] += adjoint[0] * rest }
    case .spread:
      guard let share = adjoint.first, let most = line.max(), let least = line.min() else { return nil }
      let (high, low) = (line.count { $0 == most }, line.count { $0 == least })
      for (place, value) in line.enumerated() {
        if value == most { result[place] += share / Double(high) }
        if value == least { result[place] -= share / Double(low) }
      }
    }
    return result
  }
}
