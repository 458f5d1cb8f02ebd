/// Where a backward pass leaves the adjoints of the forward pass.
extension GradientDiagnosis {
  /// The values of the backward pass that went into a gradient, in order: what was computed from named values that the cost
  /// was not computed from.
  func chain(_ place: Int) -> [TapeNode] {
    let forward = slice(from: [trial.numbers[place]])
    var result: [TapeNode] = []
    for number in slice(from: groups[place].gradients.map(\.node.number)).subtracting(forward) {
      guard let node = tape.node(number), number > pass.start, node.result.tensor != nil, !node.result.isWhole,
        tape.names[number] != nil || groups[place].gradients.contains(where: { $0.node.number == number })
      else { continue }
      result.append(node)
    }
    return result.sorted { $0.number < $1.number }
  }

  func slice(from numbers: [UInt64]) -> Set<UInt64> {
    var seen: Set<UInt64> = []
    var waiting = numbers
    while let number = waiting.popLast() {
      guard number > pass.start, seen.insert(number).inserted, let node = tape.node(number) else { continue }
      for operand in node.operands {
        waiting += operand.parts.map(\.origin)
        waiting.append(operand.origin)
      }
    }
    return seen
  }

  /// The adjoints of the forward pass: what backward values are held against.
  func forward(_ place: Int) -> [(node: TapeNode, adjoint: Tensor)] {
    guard let adjoints = trial.adjoints[place] else { return [] }
    return slice(from: [trial.numbers[place]]).sorted().compactMap { number in
      guard let node = tape.node(number), let adjoint = adjoints.results[number],
        !adjoint.values.allSatisfy({ $0 == 0 })
      else { return nil }
      return (node, adjoint)
    }
  }

  /// By which number a backward value is more than an adjoint of the forward pass; nil when it is none of them.
  func factor(of node: TapeNode, _ forward: [(node: TapeNode, adjoint: Tensor)], _ truths: [Tensor]) -> Double? {
    guard let tensor = node.result.tensor else { return nil }
    for adjoint in forward.map(\.adjoint) + truths where adjoint.count == tensor.count {
      for form in [adjoint, adjoint.transposed] {
        if let factor = GradientRelation.factor(tensor, form, pass.tolerance) { return factor }
      }
    }
    return nil
  }

  /// Whether a value was only begun: it was changed in place before anything named was made of it.
  private func isChangedLater(_ node: TapeNode, _ chain: [TapeNode]) -> Bool {
    guard case .cells(let storage, _, _) = node.result.place, let place = tape.index[node.number],
      let last = chain.last?.number
    else { return false }
    for next in tape.nodes[(place + 1)...] {
      if next.number > last { return false }
      let target = next.isStore ? next.operands.first?.place : next.isInPlace ? next.result.place : nil
      if case .cells(storage, _, _)? = target { return true }
      if next.isStore { continue }
      // Reading a part of it in order to change that part is no use.
      let isUse = next.operands.contains { operand in
        if case .cells(storage, _, _) = operand.place {
          operand.tensor?.count == node.result.tensor?.count
        } else {
          false
        }
      }
      if isUse { return false }
    }
    return false
  }

  /// The statement with which the backward pass leaves the adjoints.
  func firstDeparture(_ place: Int) -> Said? {
    let forward = forward(place)
    guard !forward.isEmpty else { return nil }
    let chain = chain(place)
    let shares = shares(forward)
    // By how much the values that hold are more than adjoints.
    var factors: [UInt64: Double] = [:]
    var usual: Double?
    for node in chain where (node.result.tensor?.count ?? 0) > 0 {
      // Zeros are what a sum begins with.
      if isChangedLater(node, chain) || node.result.tensor?.magnitude == 0 { continue }
      if let factor = factor(of: node, forward, trial.truths + shares) {
        factors[node.number] = factor
        if node.result.tensor?.count != 1 { usual = usual ?? factor }
        continue
      }
      // What is an adjoint but for a factor that the others have not is where it began.
      var node = node
      if let usual,
        let earlier = named(behind: node).last(where: { operand in
          operand.result.tensor?.count != 1 && factors[operand.number].map { !isClose($0, usual) } ?? false
        })
      {
        node = earlier
      }
      guard let name = tape.names[node.number]?.name ?? groups[place].gradients.first?.name else { continue }
      // Its own name says what it should be the derivative by.
      let word = PassCost.word(name)
      let partner = forward.last { pair in
        guard let other = tape.names[pair.node.number]?.name else { return false }
        let own = PassCost.word(other)
        return pair.adjoint.count == node.result.tensor?.count
          && (word == "d" + own || word.lowercased() == "grad_" + own.lowercased() || word == own + "_grad"
            || word == "d_" + own)
      }
      // A derivative of a function on its own is a factor, not an adjoint.
      if partner == nil, !isAdjoint(word) { continue }
      var words =
        "\(name) in line \(tape.line(of: node).map(String.init) ?? "?") is where the backward pass leaves the gradient"
      if let partner, let tensor = node.result.tensor, tensor.shape == partner.adjoint.shape {
        let scale = usualFactor(place)
        words += ": \(cell(tensor, partner.adjoint.map { $0 * scale }))"
      }
      return (words, tape.line(of: node))
    }
    return nil
  }

  /// What of the adjoints of products reaches each factor: a backward pass may add it to other shares later.
  private func shares(_ forward: [(node: TapeNode, adjoint: Tensor)]) -> [Tensor] {
    guard forward.count < 1000 else { return [] }
    return forward.flatMap { node, adjoint -> [Tensor] in
      guard case .rule(.product(let product)) = node.kind, adjoint.count < 10_000 else { return [] }
      return Adjoints.product(product, node.operands.map(\.tensor), adjoint)?.compactMap { $0 } ?? []
    }
  }

  /// The nearest values with a name that a value was made of.
  private func named(behind node: TapeNode) -> [TapeNode] {
    var result: [TapeNode] = []
    var waiting = node.operands.flatMap { [$0.origin] + $0.parts.map(\.origin) }
    var seen: Set<UInt64> = []
    while let number = waiting.popLast(), seen.count < 200 {
      guard number > pass.start, seen.insert(number).inserted, let operand = tape.node(number) else { continue }
      if tape.names[number] != nil {
        result.append(operand)
      } else {
        waiting += operand.operands.flatMap { [$0.origin] + $0.parts.map(\.origin) }
      }
    }
    return result.sorted { $0.number < $1.number }
  }

  func isAdjoint(_ word: String) -> Bool {
    let text = word.lowercased()
    return text.hasPrefix("d") || text.contains("delta") || text.contains("grad") || text.contains("error")
      || text.contains("err")
  }

  /// The number by which the backward values before are more than the adjoints.
  func usualFactor(_ place: Int) -> Double {
    let forward = forward(place)
    for node in chain(place) { if let factor = factor(of: node, forward, []) { return factor } }
    return 1
  }

  /// The line from which on the backward pass has a factor that it should not have: the first value with it that no right
  /// gradient is made from, too.
  func culprit(_ place: Int, _ factor: Double) -> Int? {
    let forward = forward(place)
    guard !forward.isEmpty else { return nil }
    let right = trial.relations.indices.filter { trial.relations[$0] == .equal }.flatMap { chain($0).map(\.number) }
    // A factor that no count explains is told through those that one does.
    let usual = [1] + counts.map(\.value) + Array(lengths)
    let allowed = usual + usual.map { 1 / $0 }
    let isOdd = !allowed.contains { isClose(factor, $0) }
    var found: TapeNode?
    for node in chain(place).reversed() where !isChangedLater(node, chain(place)) {
      guard let own = self.factor(of: node, forward, trial.truths) else { continue }
      let isSame =
        factor < 0
        ? own < 0 : isOdd ? allowed.contains { isClose(own, factor * $0) } : isClose(own, factor)
      if !isSame || right.contains(node.number) { break }
      found = node
    }
    return found.flatMap { tape.line(of: $0) }
  }
}
