import Library

/// The value that a script takes for the gradient of a parameter.
struct ScriptGradient {
  /// Its name, or the code that gives it.
  let name: String
  let isNamed: Bool
  /// The node that made it.
  let node: TapeNode
  /// 1 when the parameter moves against it, as it should against a gradient; -1 when it moves along it.
  let sign: Double
  /// Its numbers, so signed that the parameter moves against them.
  let tensor: Tensor

  /// The values that may be meant: a sum as a whole, and what bears a name.
  static func all(_ update: TrainingPass.Update, in pass: TrainingPass, named wanted: String? = nil) -> [ScriptGradient]
  {
    var result: [ScriptGradient] = []
    for isWhole in wanted == nil ? [true, false] : [false] {
      guard let found = find(update, in: pass, named: wanted, isWhole: isWhole),
        !result.contains(where: { $0.node.number == found.node.number })
      else { continue }
      result.append(found)
    }
    // One cell is some multiple of everything, and what has the usual name is meant.
    let words = usual(for: PassCost.word(update.name))
    if wanted == nil, update.old.tensor?.count ?? 1 > 1,
      !result.contains(where: { words.contains(PassCost.word($0.name).lowercased()) }),
      let found = whole(update, in: pass),
      !result.contains(where: { $0.node.number == found.node.number })
    {
      result.append(found)
    }
    return result
  }

  /// The step without the factors that do not depend on the parameters, such as a learning rate.
  private static func whole(_ update: TrainingPass.Update, in pass: TrainingPass) -> ScriptGradient? {
    let found = candidates(update, pass).first { candidate in
      switch candidate.node.notationKind {
      case .negation: return false
      case .elementwiseProduct, .fraction:
        return !candidate.node.operands.contains { $0.tensor?.count == 1 && !pass.active.contains($0.origin) }
      default: return true
      }
    }
    guard let found else { return nil }
    let name = pass.tape.names[found.node.number]?.name
    return ScriptGradient(
      name: name ?? pass.tape.code(of: found.node), isNamed: name != nil, node: found.node, sign: found.sign,
      tensor: found.sign < 0 ? found.tensor.map { -$0 } : found.tensor)
  }

  /// Finds it among what made the step of an update: by a name that fits first, then the nearest that is no running state of
  /// an optimizer.
  private static func find(_ update: TrainingPass.Update, in pass: TrainingPass, named wanted: String?, isWhole: Bool)
    -> ScriptGradient?
  {
    let all = candidates(update, pass)
    func gradient(_ found: Candidate, _ name: String, _ isNamed: Bool) -> ScriptGradient? {
      ScriptGradient(
        name: name, isNamed: isNamed, node: found.node, sign: found.sign,
        tensor: found.sign < 0 ? found.tensor.map { -$0 } : found.tensor)
    }
    let words = usual(for: PassCost.word(update.name))
    // Of several names the one that is usual for the parameter: the variable of a loop stands for one after the other.
    let named = all.compactMap { found -> (Candidate, String)? in
      guard let name = pass.tape.names[found.node.number]?.name else { return nil }
      let aliases = (pass.tape.aliases[found.node.number] ?? []).map(\.name)
      return (found, aliases.first { words.contains(PassCost.word($0).lowercased()) } ?? name)
    }.filter { PassCost.word($0.1) != PassCost.word(update.name) }
    if let wanted {
      return named.first { $0.1 == wanted || PassCost.word($0.1) == wanted }.flatMap { gradient($0.0, $0.1, true) }
    }
    // A sum of several parts is meant as a whole, whatever its parts are called, unless it goes on from the passes before.
    if isWhole, let whole = all.first(where: { !isScaled($0.node) }), pass.tape.names[whole.node.number] == nil,
      whole.node.notationKind == .sum, !isState(whole, update, pass)
    {
      return gradient(whole, pass.tape.code(of: whole.node), false)
    }
    let smooth = named.filter { !isState($0.0, update, pass) }
    if let found = smooth.first(where: { words.contains(PassCost.word($0.1).lowercased()) })
      ?? named.first(where: { words.contains(PassCost.word($0.1).lowercased()) }) ?? smooth.first
    {
      return gradient(found.0, found.1, true)
    }
    // Without a name it is what is left when the factors are off.
    let plain = all.first { !isScaled($0.node) && !isState($0, update, pass) } ?? all.first
    if let plain { return gradient(plain, pass.tape.code(of: plain.node), false) }
    return named.first.flatMap { gradient($0.0, $0.1, true) }
  }

  private struct Candidate {
    let node: TapeNode
    let sign: Double
    /// The numbers as they were used, which may have been written into since they were made.
    let tensor: Tensor
  }

  /// What a gradient of a name is usually called, in small letters.
  private static func usual(for name: String) -> Set<String> {
    let word = name.lowercased()
    return [
      "d\(word)", "d_\(word)", "grad_\(word)", "grad\(word)", "\(word)_grad", "g\(word)", "g_\(word)",
      "gradient_\(word)",
      "\(word)_gradient", "\(word)grad", "dj_d\(word)", "dl_d\(word)", "dc_d\(word)", "de_d\(word)", "djd\(word)",
      "dld\(word)", "dloss_d\(word)", "dcost_d\(word)", "d\(word)_total", "partial_\(word)", "nabla_\(word)",
    ]
  }

  /// What the step of an update is made of, cell by cell, the nearest first.
  private static func candidates(_ update: TrainingPass.Update, _ pass: TrainingPass) -> [Candidate] {
    var result: [Candidate] = []
    var seen: Set<UInt64> = [update.old.origin]
    var waiting = zip(update.steps, update.signs).map { ($0, -$1) }
    var place = 0
    let count = update.steps.compactMap(\.tensor?.count).max() ?? 1
    while place < waiting.count, place < 400 {
      let (value, sign) = waiting[place]
      place += 1
      guard value.origin > pass.start, seen.insert(value.origin).inserted, let node = pass.tape.node(value.origin)
      else {
        continue
      }
      guard let tensor = value.tensor, tensor.count == count, count > 1 || pass.active.contains(value.origin) else {
        continue
      }
      if case .view = node.kind {
        if let operand = node.operands.first { waiting.append((operand, sign)) }
        // A view may be what bears the name.
        if pass.tape.names[node.number] != nil { result.append(Candidate(node: node, sign: sign, tensor: tensor)) }
        continue
      }
      result.append(Candidate(node: node, sign: sign, tensor: tensor))
      switch node.kind {
      case .same: waiting += node.operands.map { ($0, sign) }
      case .rule(.moved): if node.operands[0].tensor?.count == count { waiting.append((node.operands[0], sign)) }
      case .rule(.elementwise):
        for (position, operand) in node.operands.enumerated() {
          // What a loop has gathered so far is no gradient before it is done.
          if node.isInPlace, position == 0, pass.tape.node(operand.origin)?.instruction == node.instruction { continue }
          waiting.append((operand, sign * direction(node, position, pass.tape)))
        }
      case .rule, .view, .store, .unknown: break
      }
    }
    return result
  }

  /// Whether a result grows or falls with an operand, where that is plain.
  private static func direction(_ node: TapeNode, _ position: Int, _ tape: Tape) -> Double {
    if tape.isDifference(node) { return position == 1 ? -1 : 1 }
    switch node.notationKind {
    case .negation: return -1
    case .elementwiseProduct, .fraction:
      let others = node.operands.enumerated().filter { $0.offset != position }.compactMap { $0.element.tensor?.number }
      return others.reduce(1) { $1 < 0 ? -$0 : $0 }
    default: return 1
    }
  }

  /// Whether a value is another one times a number.
  private static func isScaled(_ node: TapeNode) -> Bool {
    switch node.notationKind {
    case .negation: return true
    case .elementwiseProduct, .fraction:
      return node.operands.count == 2 && node.operands.contains { $0.tensor?.count == 1 }
        && (node.result.tensor?.count ?? 1) > 1
        || node.operands.contains { if case .constant = $0.place { $0.tensor?.count == 1 } else { false } }
    default: return false
    }
  }

  /// Whether a value goes on from one of the passes before: a momentum, a moving average.
  private static func isState(_ candidate: Candidate, _ update: TrainingPass.Update, _ pass: TrainingPass) -> Bool {
    let count = update.old.tensor?.count ?? 1
    var waiting = [candidate.node]
    var seen: Set<UInt64> = []
    while let node = waiting.popLast(), seen.count < 60 {
      switch node.kind {
      case .rule(.elementwise), .same: break
      case .rule, .view, .store, .unknown: continue
      }
      for operand in node.operands where operand.tensor?.count == count {
        if TrainingPass.keys(operand, pass.tape) == TrainingPass.keys(update.old, pass.tape) { continue }
        guard seen.insert(operand.origin).inserted else { continue }
        if let inner = pass.tape.node(operand.origin), operand.origin > pass.start {
          waiting.append(inner)
        } else if case .cells = operand.place {
          return true
        }
      }
    }
    return false
  }
}
