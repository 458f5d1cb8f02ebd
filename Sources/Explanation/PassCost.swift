import Machine

/// A number of a pass that may be the cost that its gradients are of.
struct PassCost {
  /// How it is called: a name, or the code that gives it.
  let name: String
  let line: Int?
  /// The operations of the pass that made it, in order; each is one value of it.
  var numbers: [UInt64]
  /// How likely it is meant: the smaller the likelier.
  let rank: Int

  /// The same with one of its values alone, the last first: all of a running total's, up to a few.
  var values: [PassCost] {
    numbers.reversed().prefix(12).map { PassCost(name: name, line: line, numbers: [$0], rank: rank) }
  }

  /// Whether a name speaks of a cost.
  static func isCost(_ name: String) -> Bool {
    let word = word(name)
    if ["J", "L", "E", "C", "err", "obj"].contains(word) { return true }
    let text = word.lowercased()
    // The last are Korean, Japanese and Chinese words for cost, loss and error.
    return [
      "cost", "loss", "error", "mse", "nll", "entropy", "objective", "sse", "risk", "energy", "likelihood", "비용", "손실",
      "오차", "損失", "誤差", "コスト", "损失", "误差", "代价",
    ].contains { text.contains($0) }
  }

  /// Whether going up is what is wanted of it.
  static func isGain(_ name: String) -> Bool {
    let text = name.lowercased()
    return !text.contains("neg") && !text.contains("nll")
      && ["likelihood", "reward", "elbo", "gain", "return"].contains { text.contains($0) }
  }

  /// The last word of a path: `dW1` of `self.dW1` and `grads['dW1']`.
  static func word(_ path: String) -> String {
    let isWord = { (character: Character) in character.isLetter || character.isNumber || character == "_" }
    guard let bracket = path.firstIndex(of: "["), path.hasSuffix("]") else {
      return path.split { !isWord($0) }.last.map(String.init) ?? path
    }
    let key = path[path.index(after: bracket)...].dropLast()
    let text = key.dropFirst().dropLast()
    if let quote = key.first, quote == "'" || quote == "\"", key.last == quote, text.allSatisfy(isWord) {
      return String(text)
    }
    return path[..<bracket].split { !isWord($0) }.last.map(String.init) ?? path
  }

  /// Whether many numbers went into one: a sum, a mean, a square of a length.
  private static func isGathered(_ node: TapeNode, _ tape: Tape) -> Bool {
    var waiting = [node]
    var seen: Set<UInt64> = []
    while let next = waiting.popLast(), seen.count < 40 {
      switch next.kind {
      case .rule(.reduction), .rule(.items), .rule(.product): return true
      case .rule(.elementwise), .same: break
      case .rule, .view, .store, .unknown: continue
      }
      for operand in next.operands where operand.tensor?.count == 1 && seen.insert(operand.origin).inserted {
        if let inner = tape.node(operand.origin) { waiting.append(inner) }
      }
    }
    return false
  }

  /// Whether a number is a difference, turned round or moved at most.
  private static func isSigned(_ node: TapeNode, _ tape: Tape) -> Bool {
    var node = node
    for _ in 0..<8 {
      if tape.isDifference(node) { return true }
      let isPlain: Bool
      switch node.kind {
      case .same, .view, .rule(.moved): isPlain = true
      case .rule, .store, .unknown: isPlain = node.notationKind == .negation
      }
      guard isPlain, let inner = node.operands.first.flatMap({ tape.node($0.origin) }) else { return false }
      node = inner
    }
    return false
  }

  /// Whether it is meant as a cost by its name, or by being the term of a total with such a name.
  var isMeant: Bool { rank <= 1 || rank == 3 }

  /// The likely costs of a pass, the likeliest first.
  static func candidates(in pass: TrainingPass) -> [PassCost] {
    var found: [String: PassCost] = [:]
    let tape = pass.tape
    let parameters = Set(pass.updates.map(\.statement.target))
    for node in tape.nodes
    where node.number > pass.start && node.result.tensor?.count == 1 && !node.result.isWhole
      && pass.active.contains(node.number)
    {
      if node.isStore { continue }
      let named = tape.names[node.number]
      let isKept = tape.kept.contains(node.number)
      guard named != nil || isKept, !parameters.contains(named?.name ?? "") else { continue }
      let name = named?.name ?? tape.code(of: node)
      // An error with its sign is none that one makes small.
      let isSigned = isSigned(node, tape) && isCost(name) && name.lowercased().contains("err")
      let isMeant = named.map { isCost($0.name) } ?? false
      let rank = isMeant && !isSigned ? (isKept ? 0 : 1) : isKept && isGathered(node, tape) ? 2 : 4
      let key = "\(rank) \(name) \(node.instruction)"
      found[key, default: PassCost(name: name, line: named?.line ?? tape.line(of: node), numbers: [], rank: rank)]
        .numbers.append(node.number)
    }
    // What is added to a running total.
    for node in tape.nodes where node.number > pass.start && node.result.tensor?.count == 1 {
      guard let named = tape.names[node.number], !parameters.contains(named.name), node.operands.count == 2,
        node.notationKind == .sum, let term = node.operands.last, pass.active.contains(term.origin),
        node.operands[0].tensor?.count == 1
      else { continue }
      // Under another name it may be a total of anything, a gradient's too.
      let isMeant = isCost(named.name)
      if !isMeant, tape.program.instructions[node.instruction].opcode != .inPlace { continue }
      let key = "\(isMeant ? 3 : 2) + \(named.name)"
      let name = isMeant ? named.name : tape.node(term.origin).map { tape.code(of: $0) } ?? named.name
      found[key, default: PassCost(name: name, line: named.line, numbers: [], rank: isMeant ? 3 : 2)].numbers.append(
        term.origin)
    }
    // Of a running total the last counts, unless the parameters have moved since the one before.
    for (key, cost) in found {
      let kept = cost.numbers.filter { number in
        !cost.numbers.contains { later in
          guard later > number, let node = tape.node(later), node.notationKind == .sum else { return false }
          return node.operands.first?.origin == number
            && !pass.updates.contains { $0.node.number > number && $0.node.number < later }
        }
      }
      found[key]?.numbers = kept
    }
    return found.values.sorted { ($0.rank, $1.numbers.last ?? 0) < ($1.rank, $0.numbers.last ?? 0) }
  }
}

extension Tape {
  /// The code of an operation, on one line.
  func code(of node: TapeNode) -> String { program.code(ofOperation: node.instruction) }
}
