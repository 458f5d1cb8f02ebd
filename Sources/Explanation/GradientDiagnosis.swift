import Library
import Symbolic

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds in what relation a script's gradient stands to the true one, by trying the mistakes that are made.
struct GradientDiagnosis {
  let pass: TrainingPass
  let groups: [GradientCheck.Group]
  let trial: GradientCheck.Trial

  private var tape: Tape { pass.tape }

  /// What is to be said about the gradient of a group.
  func finding(
    _ place: Int, shared: Double?, instead: GradientCheck.Trial?, differences: GradientCheck.Differences?
  ) -> GradientFinding {
    let group = groups[place]
    let gradient = group.gradients[0]
    var notes: [String] = []
    if let kink = trial.adjoints[place]?.kinks.first {
      let line = tape.line(of: kink).map { " in line \($0)" } ?? ""
      notes.append(
        "`\(tape.code(of: kink))`\(line) is at a point without a derivative for some cells, where 0 is taken")
    }
    func finding(_ verdict: GradientFinding.Verdict, _ words: String, factor: Double? = nil, line: Int? = nil)
      -> GradientFinding
    {
      GradientFinding(
        parameter: group.name, updateLine: group.line, gradient: gradient.name,
        gradientLine: tape.line(of: gradient.node), verdict: verdict, factor: factor, words: words, line: line,
        distance: differences?.distance, isClose: differences?.isClose ?? false, tried: differences?.tried ?? 0,
        notes: notes)
    }
    let truth = trial.truths[place]
    // Differences say whether the derivatives can be trusted.
    if let differences, !differences.isClose, notes.isEmpty {
      return finding(.unknown, "cannot be judged: \(distrust(place))")
    }
    if let gap = trial.adjoints[place]?.gaps.first, !trial.relations[place].isRight {
      return finding(.unknown, "cannot be judged: \(this(gap)) has no derivative here")
    }
    let line = tape.line(of: gradient.node)
    switch trial.relations[place] {
    case .equal: return finding(.agrees, "\(gradient.name) is the gradient\(ofCost)", factor: 1)
    case .step(let factor):
      return finding(.agrees, "the step is \(number(factor)) × the gradient\(ofCost)", factor: factor)
    case .multiple(let factor):
      if let instead, instead.relations[place] == .equal || instead.sharedFactor != nil {
        return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
      }
      if PassCost.isGain(trial.name), isShared(factor, shared), factor < 0 {
        return finding(.scaled, "\(gradient.name) goes up the gradient\(ofCost), as is wanted of it", factor: factor)
      }
      if factor < 0, gradient.sign < 0 {
        return finding(
          .related,
          "the step in line \(group.line) adds \(gradient.name), which is the gradient\(size(factor, group)), and must take it away: \(group.name) moves up the cost",
          factor: factor, line: group.line)
      }
      if factor < 0 {
        return finding(
          .related, "the sign of \(gradient.name) is flipped\(size(factor, group)): \(group.name) moves up the cost",
          factor: factor, line: culprit(place, factor) ?? line)
      }
      let isConvention = isShared(factor, shared) && (isUsual(factor) || trial.cost == nil)
      return finding(
        isConvention ? .scaled : .related, words(factor, group, gradient), factor: factor,
        line: isConvention ? nil : culprit(place, factor) ?? line)
    case .transposed(let factor):
      return finding(
        .related, "\(gradient.name) is the transpose of the gradient\(size(factor, group))", factor: factor, line: line)
    case .someCells, .none: break
    }
    if let instead, case .equal = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    if let instead, case .step = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    if let instead, case .multiple = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    let first = firstDeparture(place)
    if let said = otherVersion(place) ?? otherAxis(place) ?? otherDerivative(place) ?? otherCells(place) {
      return finding(.related, said.words, line: said.line ?? first?.line ?? line)
    }
    let isMeant = gradient.isNamed && isAdjoint(PassCost.word(gradient.name))
    if let first, isMeant || trial.relations.contains(where: \.isRight) {
      return finding(.differs, first.words, line: first.line)
    }
    if !isMeant, !trial.relations.contains(where: \.isRight) {
      return finding(
        .unknown,
        "cannot be judged: `\(gradient.name)` is not the gradient\(ofCost), and nothing says that it is meant to be")
    }
    if truth.magnitude < 1e-14 {
      return finding(
        .differs,
        "the gradient\(ofCost) is 0, for \(trial.name) does not depend on \(group.name); \(gradient.name) is not 0",
        line: line)
    }
    return finding(.differs, "\(gradient.name) is not the gradient\(ofCost): \(cell(group.script, truth))", line: line)
  }

  private func ofAnother(_ gradient: ScriptGradient, _ instead: GradientCheck.Trial) -> String {
    "\(gradient.name) is the gradient of \(instead.name), not\(ofCost)"
  }

  /// Where the backward pass leaves the script's cost for another one of the same output; nil where the cost is of something else.
  private func anotherLine(_ place: Int, _ instead: GradientCheck.Trial) -> Int? {
    let forward = slice(from: [trial.numbers[place]])
    guard let output = instead.numbers.first, forward.contains(output) else { return nil }
    return firstDeparture(place)?.line
  }

  private var ofCost: String { " of \(trial.name)" }

  private func this(_ node: TapeNode) -> String {
    "`\(tape.code(of: node))`" + (tape.line(of: node).map { " (line \($0))" } ?? "")
  }

  private func distrust(_ place: Int) -> String {
    if let gap = trial.adjoints[place]?.gaps.first { return "\(this(gap)) has no derivative here" }
    return "reverse differentiation and central differences disagree"
  }

  /// A number as a person would write it.
  func number(_ value: Double) -> String { NumberStyle.standard.text(value) }

  // MARK: Factors

  /// The names of whole numbers that count samples.
  private var counts: [(name: String, value: Double)] {
    var seen: Set<String> = []
    let names = tape.wholes.filter { seen.insert($0.name).inserted && $0.value > 1 }
    let usual = ["m", "n", "N", "M", "n_samples", "num_samples", "batch_size", "num_examples", "n_examples", "samples"]
    return names.filter { usual.contains(PassCost.word($0.name)) }.map { ($0.name, Double($0.value)) }
  }

  /// The lengths of axes that a factor may come from.
  private var lengths: Set<Double> {
    var result: Set<Double> = []
    for node in tape.nodes where node.number > pass.start {
      for length in node.result.tensor?.shape ?? [] where length > 1 { result.insert(Double(length)) }
    }
    return result
  }

  private func isShared(_ factor: Double, _ shared: Double?) -> Bool {
    shared.map { abs($0 - factor) <= 1e-4 * abs(factor) } ?? false
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-6 * abs(other) }

  /// Whether a factor is one that people leave out on purpose: ½ before a square, 1/m before a sum.
  private func isUsual(_ factor: Double) -> Bool {
    let usual = [2, 0.5] + counts.map(\.value) + Array(lengths)
    return usual.contains {
      isClose(factor, $0) || isClose(factor, 1 / $0) || isClose(factor, 2 / $0) || isClose(factor, $0 / 2)
    }
  }

  private func multiple(_ factor: Double) -> String { "exactly \(number(factor)) × the gradient" }

  /// A size of a factor that is not 1, in brackets.
  private func size(_ factor: Double, _ group: GradientCheck.Group) -> String {
    isClose(abs(factor), 1) ? "" : ", and it is \(number(abs(factor))) × as large"
  }

  private func words(_ factor: Double, _ group: GradientCheck.Group, _ gradient: ScriptGradient) -> String {
    for count in counts {
      if isClose(factor, count.value) {
        return
          "\(gradient.name) lacks the factor 1/\(count.name) (\(count.name) = \(number(count.value))): it is exactly \(number(factor)) × the gradient\(ofCost)"
      }
      if isClose(factor, 1 / count.value) {
        return
          "\(gradient.name) has the factor 1/\(count.name) (\(count.name) = \(number(count.value))) once too often: it is exactly 1/\(number(count.value)) of the gradient\(ofCost)"
      }
    }
    if isClose(factor, 2) || isClose(factor, 0.5) {
      return "\(gradient.name) is \(multiple(factor))\(ofCost)"
    }
    if let base = [2.0, 10].first(where: { isClose(factor, log($0)) || isClose(factor, 1 / log($0)) }) {
      return
        "\(gradient.name) is \(number(factor)) × the gradient\(ofCost), which is \(isClose(factor, log(base)) ? "ln \(number(base))" : "1/ln \(number(base))"): the cost takes the logarithm to the base \(number(base)), the gradient the natural one"
    }
    for length in lengths.sorted() {
      if isClose(factor, length) {
        return
          "\(gradient.name) lacks a factor 1/\(number(length)), the length of an axis: it is exactly \(number(factor)) × the gradient\(ofCost)"
      }
      if isClose(factor, 1 / length) {
        return
          "\(gradient.name) has a factor 1/\(number(length)) too much, the length of an axis: a mean where the cost has a sum"
      }
    }
    return "\(gradient.name) is \(multiple(factor))\(ofCost)"
  }

  // MARK: Other versions

  private typealias Said = (words: String, line: Int?)

  /// Whether the gradient is right for weights that were updated already.
  private func otherVersion(_ place: Int) -> Said? {
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
  private func truth(_ place: Int, _ changes: Adjoints.Changes) -> Tensor? {
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
  private var factors: Set<Double> {
    var result: Set<Double> = [1]
    for relation in trial.relations { if case .multiple(let factor) = relation, factor > 0 { result.insert(factor) } }
    return result
  }

  private func isMatch(_ script: Tensor, _ truth: Tensor, _ place: Int) -> Bool {
    guard let factor = GradientRelation.factor(script, truth, pass.tolerance), truth.magnitude > 1e-14 else {
      return false
    }
    return factors.contains { isClose($0, factor) }
  }

  // MARK: Other axes

  /// Whether a bias is summed over another axis, or not at all.
  private func otherAxis(_ place: Int) -> Said? {
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

  // MARK: Other derivatives

  /// A function of one array in the forward pass, cell by cell.
  private struct Activation {
    let input: TapeValue
    let output: TapeNode
    let inputName: String
    let outputName: String
  }

  private var activations: [Activation] {
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

  /// The values that an expression was computed from cell by cell.
  private func leaves(of node: TapeNode) -> [TapeValue] {
    var result: [UInt64: TapeValue] = [:]
    var waiting = [node]
    var seen: Set<UInt64> = []
    while let next = waiting.popLast(), seen.count < 100 {
      for operand in next.operands where pass.active.contains(operand.origin) {
        guard seen.insert(operand.origin).inserted else { continue }
        if let inner = tape.node(operand.origin), case .rule(.elementwise) = inner.kind,
          tape.names[operand.origin] == nil
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
  private func otherDerivative(_ place: Int) -> Said? {
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
            ? renamed(place, activation.inputName) ?? firstDeparture(place)?.line : firstDeparture(place)?.line
        )
      }
    }
    return nil
  }

  /// The line that calls a backward value the derivative by a forward one, without doing anything to it: `dZ1 = dA1`.
  private func renamed(_ place: Int, _ input: String) -> Int? {
    let word = "d" + PassCost.word(input)
    for node in chain(place) {
      let aliases = tape.aliases[node.number] ?? []
      if let found = aliases.first(where: { PassCost.word($0.name) == word }) { return found.line }
      if aliases.count > 1, let last = aliases.last, last.line != tape.line(of: node) { return last.line }
    }
    return nil
  }

  // MARK: Cells

  /// Whether all cells but some are right.
  private func otherCells(_ place: Int) -> Said? {
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
  private func written(_ group: GradientCheck.Group) -> Int? {
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
  private func cell(_ script: Tensor, _ truth: Tensor) -> String {
    guard script.count == truth.count,
      let worst = truth.values.indices.max(by: {
        abs(script.values[$0] - truth.values[$0]) < abs(script.values[$1] - truth.values[$1])
      })
    else { return "it has the shape \(script.shape) where \(truth.shape) is wanted" }
    let index = Tensor.index(worst, truth.shape).map(String.init).joined(separator: ",")
    return
      "\(index.isEmpty ? "it" : "cell [\(index)]") is \(number(script.values[worst])), the derivative \(number(truth.values[worst]))"
  }

  // MARK: Where it begins

  /// The values of the backward pass that went into a gradient, in order: what was computed from named values that the cost
  /// was not computed from.
  private func chain(_ place: Int) -> [TapeNode] {
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

  private func slice(from numbers: [UInt64]) -> Set<UInt64> {
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
  private func forward(_ place: Int) -> [(node: TapeNode, adjoint: Tensor)] {
    guard let adjoints = trial.adjoints[place] else { return [] }
    return slice(from: [trial.numbers[place]]).sorted().compactMap { number in
      guard let node = tape.node(number), let adjoint = adjoints.results[number],
        !adjoint.values.allSatisfy({ $0 == 0 })
      else { return nil }
      return (node, adjoint)
    }
  }

  /// By which number a backward value is more than an adjoint of the forward pass; nil when it is none of them.
  private func factor(of node: TapeNode, _ forward: [(node: TapeNode, adjoint: Tensor)], _ truths: [Tensor]) -> Double?
  {
    guard let tensor = node.result.tensor else { return nil }
    for adjoint in forward.map(\.adjoint) + truths where adjoint.count == tensor.count {
      for form in [adjoint, adjoint.transposed] {
        if let factor = GradientRelation.factor(tensor, form, pass.tolerance) { return factor }
      }
    }
    return nil
  }

  /// The statement with which the backward pass leaves the adjoints.
  private func firstDeparture(_ place: Int) -> Said? {
    let forward = forward(place)
    guard !forward.isEmpty else { return nil }
    for node in chain(place) where (node.result.tensor?.count ?? 0) > 0 {
      if factor(of: node, forward, trial.truths) != nil { continue }
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

  private func isAdjoint(_ word: String) -> Bool {
    let text = word.lowercased()
    return text.hasPrefix("d") || text.contains("delta") || text.contains("grad") || text.contains("error")
      || text.contains("err")
  }

  /// The number by which the backward values before are more than the adjoints.
  private func usualFactor(_ place: Int) -> Double {
    let forward = forward(place)
    for node in chain(place) { if let factor = factor(of: node, forward, []) { return factor } }
    return 1
  }

  /// The line from which on the backward pass has a factor that it should not have.
  private func culprit(_ place: Int, _ factor: Double) -> Int? {
    let forward = forward(place)
    guard !forward.isEmpty else { return nil }
    let allowed = [1] + counts.map(\.value) + counts.map { 1 / $0.value } + lengths.map { $0 } + lengths.map { 1 / $0 }
    for node in chain(place) {
      guard let own = self.factor(of: node, forward, trial.truths) else { continue }
      let isOdd =
        factor < 0
        ? own < 0
        : !allowed.contains { isClose(own, $0) } && !isClose(factor, own)
          || isClose(own, factor) && !allowed.contains { isClose(factor, $0) }
      if isOdd { return tape.line(of: node) }
    }
    return nil
  }
}

extension Tensor {
  /// The index of a cell by its place in C order.
  static func index(_ place: Int, _ shape: [Int]) -> [Int] {
    var rest = place
    var result: [Int] = []
    for length in shape.reversed() {
      result.append(length > 0 ? rest % length : 0)
      rest /= max(1, length)
    }
    return result.reversed()
  }
}
