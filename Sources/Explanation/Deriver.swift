import Diagnostics
import Library
import Machine
import NDArray
import Symbolic
import Syntax

/// Derives the gradient of a cost from the operations of a pass.
package struct Deriver {
  let timeline: Timeline
  private let notation: Notation?

  /// A deriver for a run where it stands. It leaves no trace.
  ///
  /// `notation` is the document's, or nil for the script's own names.
  package init(_ timeline: Timeline, notation: Notation? = Notation()) {
    self.timeline = timeline
    self.notation = notation
  }

  /// Derives the gradient that a name stands for (`dW1`), or that of a cost by a parameter.
  package func derivation(of name: String, cost: String? = nil) throws(Diagnostic) -> Derivation {
    let check = GradientCheck(timeline)
    if let found = try check.setting(for: name, cost: cost) {
      let group = found.groups[found.place]
      let update = group.updates[0]
      let truth = found.trial.truths[found.place]
      let relation = found.trial.relations[found.place]
      let gradient = group.gradients[0]
      var factor: Double?
      switch relation {
      case .equal: factor = 1
      case .multiple(let number), .step(let number): factor = number
      case .transposed, .someCells, .none: break
      }
      let differences = found.trial.isSum ? nil : check.differences(group, found.trial, found.place, found.pass)
      let number = found.trial.numbers[found.place]
      var notes = [
        found.pass.later(number, found.trial.name, found.trial.cost?.line)
          ?? found.pass.later(gradient.node.number, gradient.name, found.pass.tape.line(of: gradient.node))
      ].compactMap { $0 }
      if found.isAnother { notes.append(Deriver.anotherPass) }
      return derive(
        found.pass.tape, cost: found.trial.numbers[found.place], costName: found.trial.name, by: update.old,
        made: update.made, named: group.name, truth: truth, barriers: found.pass.barriers,
        gradient: (gradient.name, found.pass.tape.line(of: gradient.node), factor == 1, factor),
        differences: differences, adjoints: found.trial.adjoints[found.place],
        pass: (found.pass.steps, found.pass.number(in: timeline)), notes: notes)
    }
    return try loose(name, cost)
  }

  /// The derivative of a named number by a name that no update moves.
  private func loose(_ name: String, _ cost: String?) throws(Diagnostic) -> Derivation {
    // Within a pass of training what is updated is given.
    for choice in [TrainingPass.Choice.present, .first] {
      guard let pass = TrainingPass(timeline, choice) else { continue }
      if let found = loose(
        name, cost, pass.tape, pass.window, pass.barriers, after: pass.start, in: pass, isAnother: choice == .first)
      {
        return found
      }
    }
    let present = timeline.machine.steps
    for length in [400, 4000, 40_000] as [UInt64] {
      let first = present > length ? present - length : 0
      guard let window = timeline.window(from: first, through: present), let tape = Tape(window) else { break }
      if let found = loose(name, cost, tape, window, [], after: 0) { return found }
      if first == 0 { break }
    }
    // Before its parameter is updated, a gradient is known by its name alone.
    if cost == nil, name.hasPrefix("d"), name.count > 1, let found = try? loose(String(name.dropFirst()), nil) {
      return found
    }
    throw Diagnostic(
      .reference,
      cost.map { "\(code: $0) and \(code: name) are not computed in one pass that is recorded" }
        ?? "there is no cost to derive \(code: name) from",
      hint: "Name both: `derive cost \(name)`, where `cost` is a number that is computed from `\(name)`.")
  }

  private func loose(
    _ name: String, _ cost: String?, _ tape: Tape, _ window: Timeline.Window, _ barriers: Set<UInt64>,
    after start: UInt64, in pass: TrainingPass? = nil, isAnother: Bool = false
  ) -> Derivation? {
    let costs = tape.nodes.filter { node in
      guard let named = tape.names[node.number]?.name, node.result.tensor?.count == 1, !node.result.isWhole,
        node.number > start
      else { return false }
      return cost.map { named == $0 || PassCost.word(named) == $0 } ?? PassCost.isCost(named)
    }
    // What is there already comes before what is yet to come; of a running total the whole is meant.
    let there = costs.last { !(pass?.isAhead($0.number) ?? false) } ?? costs.last
    guard let cost = costs.last(where: { $0.instruction == there?.instruction }),
      let (value, made) = place(of: name, before: cost.number, tape, window)
    else {
      return nil
    }
    let adjoints = Adjoints(
      tape, of: cost.number, watching: [(value, made)], changes: Adjoints.Changes(barriers: barriers))
    guard let truth = adjoints.watched[0] else { return nil }
    let costName = tape.names[cost.number]?.name ?? "cost"
    let notes = [
      pass?.later(cost.number, costName, tape.line(of: cost)), isAnother ? Deriver.anotherPass : nil,
    ]
    return derive(
      tape, cost: cost.number, costName: costName, by: value, made: made, named: name,
      truth: truth, barriers: barriers, gradient: nil, differences: nil, adjoints: adjoints,
      pass: pass.map { ($0.steps, $0.number(in: timeline)) },
      notes: notes.compactMap { $0 })
  }

  /// What is said where the pass in which the run stands has no cost for the question.
  private static let anotherPass = "the pass in which the run stands computes no such cost: this is the first pass"

  private func place(of name: String, before cost: UInt64, _ tape: Tape, _ window: Timeline.Window) -> (
    TapeValue, UInt64
  )? {
    if let node = tape.nodes.last(where: { $0.number < cost && tape.names[$0.number]?.name == name }) {
      return (node.result, node.number)
    }
    for node in tape.nodes.reversed() where node.number <= cost {
      for operand in node.operands {
        if tape.names[operand.origin]?.name == name { return (operand, operand.origin) }
        guard case .cells(let storage, _, _) = operand.place, tape.owners[storage] == name else { continue }
        // Its views came from the array itself, which therefore is what the storage was first met as.
        let first = tape.nodes.lazy.flatMap(\.operands).first { operand in
          if case .cells(storage, _, let layout) = operand.place { layout.isContiguous } else { false }
        }
        if let first { return (first, first.origin) }
      }
    }
    return nil
  }

  // MARK: Deriving

  private func derive(
    _ tape: Tape, cost: UInt64, costName: String, by target: TapeValue, made: UInt64, named name: String, truth: Tensor,
    barriers: Set<UInt64>, gradient: (name: String, line: Int?, isEqual: Bool, factor: Double?)?,
    differences: GradientCheck.Differences?, adjoints: Adjoints?,
    pass: (steps: ClosedRange<UInt64>, number: Int?)?, notes said: [String]
  ) -> Derivation {
    let numbers =
      adjoints ?? Adjoints(tape, of: cost, watching: [(target, made)], changes: Adjoints.Changes(barriers: barriers))
    var worker = Worker(
      tape: tape, notation: notation, cost: cost, target: target, targetName: name, truth: truth, numbers: numbers,
      barriers: barriers, gradientName: gradient.map { PassCost.word($0.name) } ?? "")
    let gap = numbers.gaps.first { worker.isBetween($0.number) }
    let isConstant = if case .constant = target.place { true } else { false }
    let isZero = truth.values.allSatisfy { $0 == 0 } && gap == nil
    let reason: String?
    if isZero {
      reason =
        isConstant
        ? "\(name) holds whole numbers, by which nothing is differentiated: written with a point they are floats"
        : worker.reaches
          ? "the derivative is 0 in every cell at this moment"
          : "\(costName) does not depend on \(name): nothing that it was computed from was computed from \(name)"
    } else if let gap {
      reason =
        "`\(tape.code(of: gap))`" + (tape.line(of: gap).map { " in line \($0)" } ?? "") + " has no derivative here"
    } else {
      reason = worker.run()
    }
    var notes = said + worker.notes
    if let kink = numbers.kinks.first {
      notes.append(
        "`\(tape.code(of: kink.node))` is at a point without a derivative for some cells, where \(kink.taken)")
    }
    var named: [Derivation.Named] = []
    if reason != nil, !isZero {
      for node in tape.nodes.reversed() where node.number < cost && node.number >= made {
        guard worker.isBetween(node.number), let adjoint = numbers.results[node.number],
          let name = tape.names[node.number],
          !adjoint.values.allSatisfy({ $0 == 0 })
        else { continue }
        named.append(
          Derivation.Named(
            name: worker.cellName(of: node) ?? name.name, line: name.line, shape: adjoint.shape,
            value: adjoint.shape.isEmpty
              ? .float(adjoint.values[0]) : .array(NDArray(adjoint.values, shape: adjoint.shape))))
      }
    }
    return Derivation(
      parameter: name, cost: costName, lines: reason == nil ? worker.lines : [],
      indexed: reason == nil ? worker.indexed : nil,
      gradient: gradient, value: truth, reason: reason, adjoints: named,
      distance: differences?.distance, isClose: differences?.isClose ?? false, pass: pass, notes: notes)
  }
}

/// Walks from the cost to the parameter, one named value after the other.
private struct Worker {
  let tape: Tape
  let notation: Notation?
  let cost: UInt64
  let target: TapeValue
  let targetName: String
  let truth: Tensor
  let numbers: Adjoints
  let barriers: Set<UInt64>
  let gradientName: String
  var lines: [DerivationLine] = []
  var indexed: Formula?
  var notes: [String] = []
  private var algebra = Algebra()
  private var rules: Algebra.Rules = [:]
  private var symbols: [UInt64: Algebra.ID] = [:]
  private var leaves: [TrainingPass.Key: Algebra.ID] = [:]
  private var built: [UInt64: Algebra.ID] = [:]
  /// The named values between the parameter and the cost, by their operations.
  private var between: [UInt64] = []
  private var onTheWay: Set<UInt64> = []
  private var usedNames: [String: Int] = [:]
  private var targetSymbol: Algebra.ID?
  private var failure: String?
  /// What a running total was before its last term: it is written out where the total is.
  private var totals: Set<UInt64> = []
  private static let longestTotal = 20
  private static let longest = 400

  init(
    tape: Tape, notation: Notation?, cost: UInt64, target: TapeValue, targetName: String, truth: Tensor,
    numbers: Adjoints,
    barriers: Set<UInt64>, gradientName: String
  ) {
    self.tape = tape
    self.notation = notation
    self.cost = cost
    self.target = target
    self.targetName = targetName
    self.truth = truth
    self.numbers = numbers
    self.barriers = barriers
    self.gradientName = gradientName
    findWay()
  }

  /// Whether the cost was computed from the parameter at all.
  var reaches: Bool { onTheWay.contains(cost) }

  /// Whether an operation is on the way from the parameter to the cost.
  func isBetween(_ number: UInt64) -> Bool { onTheWay.contains(number) }

  /// Marks the operations between the parameter and the cost.
  private mutating func findWay() {
    let keys = Set(TrainingPass.keys(target, tape))
    var active: Set<UInt64> = []
    for node in tape.nodes where node.number <= cost && !barriers.contains(node.number) {
      // A length or an axis of the parameter has no derivative.
      if node.result.isWhole { continue }
      if case .rule(.constant) = node.kind { continue }
      let isActive = node.operands.contains { operand in
        operand.parts.contains { active.contains($0.origin) } || active.contains(operand.origin)
          || TrainingPass.keys(operand, tape).contains(where: keys.contains)
      }
      if isActive { active.insert(node.number) }
    }
    var waiting = [cost]
    while let number = waiting.popLast() {
      guard active.contains(number), onTheWay.insert(number).inserted, let node = tape.node(number) else { continue }
      for operand in node.operands { waiting += operand.parts.map(\.origin) + [operand.origin] }
    }
    for number in onTheWay {
      guard let name = tape.names[number]?.name, let node = tape.node(number), node.notationKind == .sum,
        node.operands.count == 2, let before = node.operands.first?.origin, tape.names[before]?.name == name
      else { continue }
      totals.insert(before)
    }
    between = onTheWay.filter {
      tape.names[$0] != nil && $0 != cost && !totals.contains($0) && tape.node($0).map { !$0.isStore } ?? false
    }
    .sorted()
  }

  // MARK: Expressions

  private mutating func name(_ text: String, _ origin: UInt64 = 0, isPart: Bool = false) -> Formula.Name {
    let word =
      isPart
      ? text : text.contains("[") ? PassCost.word(text) : text.split(separator: ".").last.map(String.init) ?? text
    var name = notation?.displayName(word) ?? Formula.Name(word)
    // A raised layer or a δ would stand beside the raised number of a value, and in a derivative of its own.
    if name.superscripted != nil || name.text == "δ" { name = Formula.Name(word) }
    usedNames[word, default: 0] += 1
    let count = usedNames[word] ?? 1
    if count > 1 { name.superscripted = "(\(count))" }
    return name
  }

  /// A value as it stands in a formula; nil when it cannot be written, which `failure` explains.
  private mutating func expression(_ value: TapeValue) -> Algebra.ID? {
    guard let tensor = value.tensor else {
      failure = failure ?? "a list of arrays has no formula"
      return nil
    }
    if TrainingPass.keys(value, tape) == TrainingPass.keys(target, tape), !TrainingPass.keys(value, tape).isEmpty,
      target.tensor == tensor, let targetSymbol
    {
      return targetSymbol
    }
    if let node = tape.node(value.origin), node.number <= cost {
      let id =
        tape.names[node.number] != nil && !totals.contains(node.number)
        ? symbol(of: node) : build(node)
      guard let id else { return nil }
      guard algebra.tensor(id) == tensor || algebra.tensor(id).agrees(with: tensor, within: 1e-9) else {
        failure =
          failure
          ?? "\(tape.names[node.number]?.name ?? "`\(tape.code(of: node))`") was changed in place before it was used"
        return nil
      }
      return id
    }
    if totals.contains(value.origin), tensor.number == 0 { return algebra.number(0) }
    if let named = tape.names[value.origin]?.name ?? tape.outer[value.origin] { return leaf(value, named, tensor) }
    if let storage = value.storage, let owner = tape.owners[storage] { return leaf(value, owner, tensor) }
    if let number = tensor.number, tensor.shape.isEmpty { return algebra.number(number) }
    return leaf(value, "D", tensor)
  }

  private mutating func leaf(_ value: TapeValue, _ name: String, _ tensor: Tensor) -> Algebra.ID {
    let key = TrainingPass.keys(value, tape).first ?? .number(value.origin)
    if let known = leaves[key], algebra.tensor(known).shape == tensor.shape { return known }
    let id = algebra.symbol(self.name(name, value.origin), tensor)
    leaves[key] = id
    return id
  }

  private mutating func symbol(of node: TapeNode) -> Algebra.ID? {
    if let known = symbols[node.number] { return known }
    guard let tensor = node.result.tensor, let named = tape.names[node.number] else { return nil }
    let cell = cellName(of: node)
    let id = algebra.symbol(cell.map { name($0, isPart: true) } ?? name(named.name, node.number), tensor)
    symbols[node.number] = id
    return id
  }

  /// What an operation computed, as a formula over names.
  private mutating func build(_ node: TapeNode) -> Algebra.ID? {
    if let known = built[node.number] { return known }
    guard built.count < Worker.longest else {
      failure = failure ?? "there are too many operations for a formula"
      return nil
    }
    let result = make(node)
    if result == nil {
      failure =
        failure ?? "`\(tape.code(of: node))`" + (tape.line(of: node).map { " in line \($0)" } ?? "")
        + " has no matrix formula"
    }
    if let result { built[node.number] = result }
    return result
  }

  private mutating func make(_ node: TapeNode) -> Algebra.ID? {
    guard let tensor = node.result.tensor else { return nil }
    func first() -> TapeValue? { node.operands.first }
    if !onTheWay.contains(node.number), case .rule(.constant) = node.kind {
      if node.result.isWhole, let number = tensor.number { return algebra.number(number) }
      return algebra.symbol(Formula.Name("[\(tape.code(of: node))]"), tensor)
    }
    if !onTheWay.contains(node.number), let item = item(node, tensor) { return item }
    switch node.kind {
    case .same: return first().flatMap { expression($0) }.flatMap { algebra.shaped($0, tensor.shape) }
    case .view: return view(node, tensor)
    case .store, .unknown: return nil
    case .rule(let rule):
      switch rule {
      case .elementwise, .constant: return elementwise(node, rule)
      case .product(let product):
        guard product == .dot || product == .matmul, node.operands.count == 2, let one = expression(node.operands[0]),
          let other = expression(node.operands[1])
        else { return nil }
        return algebra.matrixProduct(one, other)
      case .reduction: return reduction(node, tensor)
      case .moved:
        if let chosen = chosen(node, tensor) { return chosen }
        guard let operand = first(), operand.tensor?.count == tensor.count,
          node.positions == Array(node.positions.indices), let inner = expression(operand)
        else { return nil }
        return algebra.shaped(inner, tensor.shape)
      case .items:
        guard case .gather(.sum, _, _)? = node.notationKind else { return nil }
        return sum(of: node.operands.first)
      case .matrix, .indexed, .lines, .weightedMean, .sliding, .stored: return nil
      }
    }
  }

  /// A part of what does not depend on the parameter, as it is written: `y[i]`.
  private mutating func item(_ node: TapeNode, _ tensor: Tensor) -> Algebra.ID? {
    switch tape.program.instructions[node.instruction].opcode {
    case .getItem: return algebra.symbol(name(tape.code(of: node), isPart: true), tensor)
    case .nextItem, .unpack:
      return algebra.symbol(name(cellName(of: node) ?? tape.code(of: node), isPart: true), tensor)
    default: return nil
    }
  }

  /// The cell that a loop or an unpacking handed out, where its array has a name: `x[2]`. The name of a loop's variable stands
  /// for another one in each pass.
  func cellName(of node: TapeNode) -> String? {
    switch tape.program.instructions[node.instruction].opcode {
    case .nextItem, .unpack: break
    default: return nil
    }
    guard case .rule(.moved) = node.kind, node.positions.count == 1, let array = node.operands.first,
      var flat = node.positions.first, let shape = array.tensor?.shape, let name = owner(array)
    else { return nil }
    var index: [String] = []
    for length in shape.reversed() {
      index.append("\(flat % max(1, length))")
      flat /= max(1, length)
    }
    return name + "[" + index.reversed().joined(separator: ",") + "]"
  }

  /// The name of an array that a value is.
  private func owner(_ value: TapeValue) -> String? {
    tape.names[value.origin]?.name ?? value.storage.flatMap { tape.owners[$0] }
  }

  /// One cell of each row, `P[range(m), y]`: the rows of `P ⊙ onehot(y)` summed.
  private mutating func chosen(_ node: TapeNode, _ tensor: Tensor) -> Algebra.ID? {
    guard let operand = node.operands.first, let shape = operand.tensor?.shape, shape.count == 2,
      tensor.shape == [shape[0]],
      node.positions.count == shape[0], shape[1] > 1,
      node.positions.enumerated().allSatisfy({ $0.element / shape[1] == $0.offset }), let inner = expression(operand)
    else { return nil }
    var values = [Double](repeating: 0, count: shape[0] * shape[1])
    for position in node.positions { values[position] = 1 }
    let text = tape.code(of: node)
    let index = text.split(separator: ",").last.map { $0.filter { $0 != "]" && $0 != " " } } ?? "y"
    let mask = algebra.symbol(Formula.Name("onehot(\(index))"), Tensor(values, shape: shape))
    guard let product = algebra.product([inner, mask]) else { return nil }
    return algebra.total(product, [1], keeps: false, shape: tensor.shape)
  }

  private mutating func elementwise(_ node: TapeNode, _ rule: DerivativeRule) -> Algebra.ID? {
    guard let notation = node.notation else { return nil }
    var names: [Formula.Name: Algebra.ID] = [:]
    for (place, operand) in node.operands.enumerated() {
      guard let id = expression(operand) else { return nil }
      names[RuleTerm.operandName(place)] = id
    }
    let written = Formula { formula in
      let operands = node.operands.indices.map { formula.name(RuleTerm.operandName($0)) }
      switch notation {
      case .function(let name): return formula.apply(name, operands)
      case .custom(let write): return write(&formula, operands)
      }
    }
    // What was bounded and nowhere at a bound is as it was.
    if node.operands.count > 1, let first = node.operands.first?.tensor, first == node.result.tensor,
      written.kind(of: written.root) == .minimum
    {
      notes.append("`\(tape.code(of: node))` leaves everything as it is here")
      return names[RuleTerm.operandName(0)]
    }
    // What only keeps a logarithm from zero is left out.
    if node.notationKind == .sum, node.operands.count == 2 {
      for (one, other) in [(0, 1), (1, 0)] {
        guard let small = node.operands[one].tensor?.number, small > 0, small <= 1e-7,
          case .constant = node.operands[one].place,
          let rest = names[RuleTerm.operandName(other)], let result = node.result.tensor,
          algebra.tensor(rest).agrees(with: result, within: 1e-9)
        else { continue }
        let note = "\(NumberStyle.standard.text(small)), which only guards against 0, is left out"
        if !notes.contains(note) { notes.append(note) }
        return rest
      }
    }
    // eᶻ over its sums is softmax, also where eᶻ has a name.
    if written.kind(of: written.root) == .fraction, let above = names[RuleTerm.operandName(0)],
      let below = names[RuleTerm.operandName(1)], case .total(let summed, let axes, keeps: true) = algebra[below],
      summed == above, axes.count == 1, let inner = tape.node(node.operands[0].origin), let made = build(inner),
      case .apply("exp", let exponent) = algebra[made], let tensor = node.result.tensor
    {
      let plain = algebra.withoutShift(exponent, axes)
      return algebra.add(.softmax(plain, axis: axes[0]), tensor)
    }
    guard let id = algebra.read(written, names) else { return nil }
    if node.operands.count == 1 {
      switch written.kind(of: written.root) {
      case .logarithm(let base): rules[base.map { Formula.Name("log\($0)") } ?? "log"] = rule
      case .exponential: rules["exp"] = rule
      case .absolute: rules["abs"] = rule
      case .application(let name, _): rules[name] = rule
      default: break
      }
    }
    return id
  }

  private mutating func view(_ node: TapeNode, _ tensor: Tensor) -> Algebra.ID? {
    guard let operand = node.operands.first, let source = operand.tensor else { return nil }
    if source.transposed == tensor, source.shape.count == 2,
      source.shape != tensor.shape || node.notationKind == .transpose
    {
      return expression(operand).map { algebra.transpose($0) }
    }
    if source.values == tensor.values { return expression(operand).flatMap { algebra.shaped($0, tensor.shape) } }
    if !onTheWay.contains(node.number) { return algebra.symbol(Formula.Name(tape.code(of: node)), tensor) }
    return nil
  }

  /// The items of a list of numbers, added.
  private mutating func sum(of value: TapeValue?) -> Algebra.ID? {
    guard case .sequence(let items)? = value?.place, items.allSatisfy({ $0.tensor?.shape == [] }), !items.isEmpty else {
      return nil
    }
    guard items.count <= Worker.longestTotal else {
      failure = failure ?? "a list has \(items.count) terms, too many for a formula of all"
      return nil
    }
    var terms: [Algebra.ID] = []
    for item in items {
      guard let term = expression(item) else { return nil }
      terms.append(term)
    }
    return algebra.sum(terms)
  }

  private mutating func reduction(_ node: TapeNode, _ tensor: Tensor) -> Algebra.ID? {
    if case .sequence? = node.operands.first?.place, tensor.shape.isEmpty, let sum = sum(of: node.operands.first) {
      switch node.notationKind {
      case .gather(.sum, _, _)?: return sum
      case .gather(.mean, _, _)?:
        let divisor = algebra.number(1 / Double(max(1, node.operands[0].parts.count)))
        return algebra.product([divisor, sum])
      default: return nil
      }
    }
    guard let operand = node.operands.first, let shape = operand.tensor?.shape, let inner = expression(operand) else {
      return nil
    }
    let axes = node.details.axes ?? Set(shape.indices)
    let keeps = tensor.shape.count == shape.count
    guard case .gather(let gather, _, _)? = node.notationKind else { return nil }
    switch gather {
    case .sum: return algebra.total(inner, axes, keeps: keeps, shape: tensor.shape)
    case .mean:
      guard let total = algebra.total(inner, axes, keeps: keeps, shape: tensor.shape) else { return nil }
      let count = axes.reduce(1) { $0 * shape[$1] }
      let divisor = algebra.number(1 / Double(max(1, count)))
      return algebra.product([divisor, total])
    case .maximum: return algebra.add(.largest(inner, axes: axes.sorted(), keeps: keeps), tensor)
    case .product, .minimum: return nil
    }
  }

  // MARK: Walking

  /// Derives; nil when it has come through, else why there is no formula.
  mutating func run() -> String? {
    if totals.count > Worker.longestTotal {
      return "a loop adds \(totals.count + 1) terms up, too many for a formula of all"
    }
    guard let costNode = tape.node(cost), reaches else { return "\(targetName) is not on the way to the cost" }
    if case .cells(_, _, let layout) = target.place, !layout.isContiguous {
      return "\(targetName) is a part of another array"
    }
    guard let whole = target.tensor else { return "\(targetName) has no numbers" }
    targetSymbol = algebra.symbol(name(targetName, target.origin), whole)
    guard let definition = build(costNode) else { return failure ?? "the cost has no formula" }
    let left = Formula { $0.name("J") }
    lines.append(
      DerivationLine(
        target: left, forms: [.init(formula: algebra.formula(definition), rule: "the cost")],
        line: tape.line(of: costNode),
        shape: [], distance: distance(definition, costNode.result.tensor)))
    let one = algebra.number(1)
    let costSymbol = algebra.symbol(Formula.Name("J"), costNode.result.tensor ?? Tensor(0))
    /// The adjoints of symbols, by names and in closed form.
    var open: [Algebra.ID: Algebra.ID] = [:]
    var closed: [Algebra.ID: Algebra.ID] = [:]
    // Which rule gives a symbol its adjoint, and the statement that it is applied to.
    var reasons: [Algebra.ID: (words: String, line: Int?)] = [:]
    guard let shares = algebra.shares(of: definition, adjoint: one, symbol: costSymbol, rules) else {
      return "the cost is no function that has a derivative in formulas"
    }
    for (symbol, share) in shares {
      reasons[symbol] = (rule(of: definition), tape.line(of: costNode))
      open[symbol] = share
      closed[symbol] = share
    }
    let names = [UInt64: Algebra.ID](
      uniqueKeysWithValues: between.compactMap { number in
        tape.node(number).flatMap { symbol(of: $0) }.map { (number, $0) }
      })
    for number in between.reversed() {
      guard let id = names[number], let node = tape.node(number), numbers.results[number] != nil, let raw = open[id]
      else { continue }
      let simple = closed[id] ?? raw
      guard let derivative = emit(node, id, raw, simple, line: reasons[id]?.line, rule: reasons[id]?.words) else {
        return "line \(lines.count + 1) does not hold"
      }
      let isShort = algebra.formula(simple).unicode().count <= 90
      guard let expression = build(node) else { return failure ?? "`\(tape.code(of: node))` has no matrix formula" }
      guard let one = algebra.shares(of: expression, adjoint: derivative, symbol: id, rules),
        let other = algebra.shares(of: expression, adjoint: isShort ? simple : derivative, symbol: id, rules)
      else { return "`\(tape.code(of: node))` in line \(tape.line(of: node) ?? 0) has no derivative in formulas" }
      let reason = (words: rule(of: expression), line: tape.line(of: node))
      for symbol in one.keys where reasons[symbol] == nil { reasons[symbol] = reason }
      for (symbol, share) in one {
        open[symbol] = open[symbol].map { algebra.sum([$0, share]) ?? share } ?? share
      }
      for (symbol, share) in other {
        closed[symbol] = closed[symbol].map { algebra.sum([$0, share]) ?? share } ?? share
      }
    }
    guard let targetSymbol, let raw = open[targetSymbol] else {
      return failure ?? "\(targetName) is reached by no formula"
    }
    let simple = closed[targetSymbol] ?? raw
    guard
      emit(
        nil, targetSymbol, raw, simple, line: reasons[targetSymbol]?.line, adjoint: truth,
        rule: reasons[targetSymbol]?.words) != nil
    else { return "the last line does not hold" }
    indexed = byCell(simple)
    return nil
  }

  private func distance(_ id: Algebra.ID, _ tensor: Tensor?) -> Double {
    guard let tensor, let own = algebra.tensor(id).stretched(to: tensor.shape) else { return .infinity }
    let scale = max(own.magnitude, tensor.magnitude)
    if scale == 0 { return 0 }
    return (zip(own.values, tensor.values).map { abs($0 - $1) }.max() ?? 0) / scale
  }

  /// Says a line, and gives the symbol that stands for what it says; nil when it does not hold.
  private mutating func emit(
    _ node: TapeNode?, _ symbol: Algebra.ID, _ raw: Algebra.ID, _ simple: Algebra.ID, line: Int? = nil,
    adjoint: Tensor? = nil, rule given: String? = nil
  ) -> Algebra.ID? {
    guard case .symbol(let name) = algebra[symbol], let shape = Optional(algebra.tensor(symbol).shape) else {
      return nil
    }
    let truth = adjoint ?? node.flatMap { numbers.results[$0.number] }?.reshaped(shape)
    var worst = 0.0
    for form in [raw, simple] { worst = max(worst, distance(form, truth)) }
    guard worst <= 1e-9 else { return nil }
    var derivative = name
    derivative.derivativeOf = "J"
    var forms = [DerivationLine.Form(formula: algebra.formula(raw), rule: given ?? "chain rule")]
    if simple != raw, forms[0].formula.unicode() != algebra.formula(simple).unicode() {
      forms.append(.init(formula: algebra.formula(simple), rule: "put in and simplified"))
    }
    if node == nil, let own = inScriptsWords(simple) { forms.append(own) }
    lines.append(
      DerivationLine(
        target: Formula { $0.name(derivative) }, forms: forms, line: line, shape: shape,
        distance: worst))
    guard let truth else { return nil }
    return algebra.symbol(derivative, truth)
  }

  /// The derivative with the names that the script gives to parts of it: `(1/m)·A1·dZ2ᵀ`.
  private func inScriptsWords(_ id: Algebra.ID) -> DerivationLine.Form? {
    var names: [Algebra.ID: Formula.Name] = [:]
    var said: [String] = []
    var waiting = algebra.operands(of: id)
    var seen: Set<Algebra.ID> = []
    let given = tape.nodes.filter { node in
      tape.names[node.number].map { PassCost.word($0.name) != gradientName } ?? false && !onTheWay.contains(node.number)
        && (node.result.tensor?.count ?? 0) > 1
        && node.number > target.origin
    }
    while let part = waiting.popLast() {
      guard seen.insert(part).inserted else { continue }
      if case .symbol = algebra[part] { continue }
      let tensor = algebra.tensor(part)
      if !tensor.shape.isEmpty, tensor.count > 1,
        let node = given.first(where: {
          $0.result.tensor?.agrees(with: tensor, within: 1e-12) == true
            && $0.result.tensor?.shape == tensor.shape
        }), let name = tape.names[node.number]?.name
      {
        let word = PassCost.word(name)
        names[part] = Formula.Name(word)
        said.append("\(word) = \(algebra.formula(part).unicode())")
      } else {
        waiting += algebra.operands(of: part)
      }
    }
    guard !names.isEmpty else { return nil }
    return DerivationLine.Form(
      formula: algebra.formula(id, naming: names), rule: "in the script's words, \(said.joined(separator: ", "))")
  }

  /// The rule that takes an adjoint through a definition.
  private func rule(of definition: Algebra.ID) -> String {
    var words: [String] = []
    func say(_ text: String) { if !words.contains(text) { words.append(text) } }
    var waiting = [definition]
    var seen: Set<Algebra.ID> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      switch algebra[next] {
      case .matrixProduct: say("product with the transpose")
      case .softmax: say("softmax′ = P ⊙ (g - Σₖ (g ⊙ P)[:,k])")
      case .apply(let name, _):
        switch name.text {
        case "σ": say("σ′ = σ(1 - σ)")
        case "tanh": say("tanh′ = 1 - tanh²")
        case "ReLU": say("ReLU′ is 1 where z > 0, else 0")
        case "log": say("log′ x = 1/x")
        case "exp": say("(eˣ)′ = eˣ")
        default: say("\(name.text)′")
        }
      case .power(_, let exponent):
        say(exponent == -1 ? "(1/x)′ = -1/x²" : exponent == 2 ? "(x²)′ = 2x" : "(xⁿ)′ = n·xⁿ⁻¹")
      case .sum(let parts):
        let shape = algebra.tensor(next).shape
        if parts.contains(where: { algebra.tensor($0).shape != shape && !algebra.isScalar($0) }) {
          say("what was stretched is summed")
        }
      case .symbol, .number, .product, .relation, .transpose, .total, .largest, .shaped, .part: break
      }
      waiting += algebra.operands(of: next)
    }
    return "chain rule" + (words.isEmpty ? "" : ", " + words.joined(separator: ", "))
  }

  // MARK: By cells

  /// The derivative by one weight of a vector: `(1/m)·Σᵢ (ŷ[i] - y[i])·X[i,j]`.
  private func byCell(_ id: Algebra.ID) -> Formula? {
    guard algebra.tensor(id).shape.count == 1 else { return nil }
    let factors: [Algebra.ID]
    if case .product(let all) = algebra[id] { factors = all } else { factors = [id] }
    let scalars = factors.filter { algebra.isScalar($0) }
    guard factors.count == scalars.count + 1, let rest = factors.first(where: { !algebra.isScalar($0) }),
      case .matrixProduct(let one, let other) = algebra[rest]
    else { return nil }
    var formula = Formula()
    var parts: [Formula.ID] = []
    if !scalars.isEmpty {
      var copy = algebra
      guard let product = copy.product(scalars) else { return nil }
      parts.append(formula.join(copy.formula(product)))
    }
    let vector: Algebra.ID
    let matrix: Formula.ID
    if case .transpose(let inner) = algebra[one], case .symbol(let name) = algebra[inner],
      algebra.tensor(other).shape.count == 1
    {
      matrix = cell(name, [.running("i"), .running("j")], algebra.tensor(inner).shape, &formula)
      vector = other
    } else if case .symbol(let name) = algebra[other], algebra.tensor(one).shape.count == 1 {
      matrix = cell(name, [.running("i"), .running("j")], algebra.tensor(other).shape, &formula)
      vector = one
    } else {
      return nil
    }
    let shape = algebra.tensor(vector).shape
    let written = algebra.formula(vector).substituting { kind in
      guard case .name(let name) = kind, isVector(name, shape) else { return nil }
      return Formula { cell(name, [.running("i")], shape, &$0) }
    }
    let inner = formula.join(written)
    let product = formula.product([inner, matrix])
    let sum = formula.gather(.sum, over: "i", product)
    parts.append(sum)
    formula.root = formula.product(parts)
    return formula
  }

  /// A cell of a name, with the sample's index raised as the document has it.
  private func cell(
    _ name: Formula.Name, _ index: [CellIndex], _ shape: [Int], _ formula: inout Formula
  ) -> Formula.ID {
    if notation != nil, let raised = SampleIndex(count: shape[0]).cell(name, index, shape) {
      return formula.name(raised)
    }
    return formula.cell(name, index.map(\.written))
  }

  private func isVector(_ name: Formula.Name, _ shape: [Int]) -> Bool {
    algebra.nodes.indices.contains { algebra[$0] == .symbol(name) && algebra.tensor($0).shape == shape }
  }
}
