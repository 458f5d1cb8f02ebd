import Diagnostics
import Library
import Machine
import NDArray
import Symbolic
import Syntax

/// Explains the values of names: finds the statement that made a value, lifts it to a formula, and puts the numbers in.
package struct Explainer {
  let timeline: Timeline
  /// How many digits are shown, where no more are needed.
  package var style: NumberStyle
  /// The document's spellings, to be shown instead of the script's; nil for the script's own.
  package var notation: Notation?

  package init(_ timeline: Timeline, style: NumberStyle = .standard, notation: Notation? = nil) {
    self.timeline = timeline
    self.style = style
    self.notation = notation
  }

  /// Explains the value that a name has in a frame at a position, or one cell of it. Negative indices count from the end,
  /// and axes of length 1 may be left out. Without `steps` it is the present position.
  ///
  /// Throws `reference` for a name without a value, and NumPy's own `IndexError` for a cell that does not exist.
  package func explain(
    _ name: String, index: [Int]? = nil, frame: Int? = nil, at steps: UInt64? = nil
  ) throws(Diagnostic) -> Explanation {
    let machine = steps == nil || steps == timeline.machine.steps ? timeline.machine : timeline.look(at: steps ?? 0)
    return try explain(ValuePath(name, frame: frame ?? machine.frameCount - 1), index: index, on: machine)
  }

  /// Explains the value that a path leads to on a machine, or one cell of it.
  package func explain(_ path: ValuePath, index: [Int]? = nil, on machine: Machine) throws(Diagnostic) -> Explanation {
    let name = path.text
    let value = path.value(on: machine)
    guard !value.isUnset else {
      throw Diagnostic(.reference, "\(code: name) has no value here")
    }
    let present = machine.snapshot(value)
    let cell = try Explainer.cell(index, of: present, name)
    var explanation = Explanation(target: target(path, cell), result: present, style: style, numbersStyle: style)
    explanation.shape = present.shape
    if let cell { explanation.result = Explainer.element(present, at: cell) }
    if cell != nil { explanation.shape = [] }
    guard let number = machine.number(ofOrigin: value.origin) else {
      explanation.notes.append(Explainer.given(present))
      return explanation
    }
    let end = machine.steps
    let first = path.frame == 0 ? 0 : machine.calls[path.frame].step
    guard let step = step(ofOperation: number, on: machine, through: end) else {
      explanation.notes.append("made before what is recorded")
      return explanation
    }
    // The present machine, where its window goes back so far; it is left as it was.
    let isLive = machine === timeline.machine && machine.recorded(number) != nil && machine.recordedStep(step) != nil
    let mark = isLive ? machine.mark() : nil
    defer { if let mark { machine.rollback(mark) } }
    var scout = isLive ? machine : timeline.look(after: step, through: number)
    // Cells may have been written since by a statement that gave the name no new value.
    if case .array(let now) = present, let made = scout.recorded(number), made.result.tag == .array {
      let then = scout.cells(of: made.result, before: number + 1).array
      if let changed = change(of: path, from: max(step, first), to: end, then, now, cell) {
        scout = timeline.look(after: changed)
        if explainStore(in: changed, scout, path, cell, &explanation) { return explanation }
      }
    }
    guard let made = scout.recorded(number) else {
      explanation.notes.append("made before what is recorded")
      return explanation
    }
    explain(made, scout, cell, &explanation)
    return explanation
  }

  /// The step of an operation, which may lie ahead of where the run stands: then it is looked for as far as a position.
  private func step(ofOperation number: UInt64, on machine: Machine, through end: UInt64) -> UInt64? {
    if let step = timeline.step(ofOperation: number) ?? machine.record(of: number)?.step { return step }
    var low = timeline.machine.steps
    var high = end
    guard low < high else { return nil }
    // The operation has not been done at `low`, and has been at `high`.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if timeline.look(at: middle).operations >= number { high = middle } else { low = middle }
    }
    return timeline.look(after: high).record(of: number)?.step ?? high
  }

  /// The formula of the statement that gave a name the value that it has in a frame, as `z = X·w + b`; nil for what was given.
  package func formula(of name: String, frame: Int? = nil, at steps: UInt64? = nil) -> Formula? {
    guard let explanation = try? explain(name, frame: frame, at: steps), let formula = explanation.formula else {
      return nil
    }
    var result = Formula()
    let left = result.join(explanation.target)
    let right = result.join(formula)
    result.root = result.assignment(left, right)
    return result
  }

  /// The formula of what one operation gave, whatever name that has got since.
  static func formula(of made: TracedOperation, _ notation: Notation?) -> Formula {
    let machine = made.machine
    let place = machine.program.place(of: made.recorded.instruction)
    let tree = machine.program.trees[place.tree]
    var lifter = Lifter(machine)
    let context = Lifter.Context(tree: tree, treeID: place.tree, step: made.recorded.step)
    let term: Int
    if case .store = made.rule {
      term = lifter.liftStored(made.recorded, context)
    } else {
      term = lifter.lift(made.recorded, made.recorded.result, before: made.number + 1, context)
    }
    if lifter.isCode(term) { return Formula { $0.code(lifter[term].text) } }
    var writer = FormulaWriter(lifter, mode: .names(isOpen: false), notation: notation)
    writer.formula.root = writer.write(term)
    return writer.formula.simplified()
  }

  /// Explains one number or value of a walk, under the name that it has there; nil when it cannot be had again.
  package func explain(_ making: TracedMaking, named name: String, _ walk: Provenance) -> Explanation? {
    guard let made = walk.operation(making.cell.operation) else { return nil }
    let machine = made.machine
    let index = making.cell.index.flatMap { $0.isEmpty ? nil : $0 }
    let path = ValuePath(name, frame: 0)
    var result = machine.snapshot(made.recorded.result)
    if made.recorded.result.tag == .array {
      result = .array(machine.cells(of: made.recorded.result, before: made.number + 1).array)
    }
    var explanation = Explanation(target: target(path, index), result: result, style: style, numbersStyle: style)
    explanation.shape = result.shape
    if let index {
      explanation.result = Explainer.element(result, at: index)
      explanation.shape = []
    }
    if case .store = made.rule, let array = made.recorded.operands.first {
      explainItem(made.recorded, machine, array, index, &explanation)
    } else if case .returned = making.action, making.names.isEmpty {
      return nil
    } else {
      let isInPlace = machine.program.instructions[made.recorded.instruction].opcode == .inPlace
      explain(made.recorded, machine, index, &explanation, isUpdate: isInPlace)
    }
    return explanation
  }

  // MARK: Cells

  /// The index of a cell, all axes named; nil when a whole name is meant.
  package static func cell(_ index: [Int]?, of value: Snapshot, _ name: String) throws(Diagnostic) -> [Int]? {
    guard let index else { return nil }
    guard let shape = value.shape else {
      throw Diagnostic(.reference, "\(code: name) has no cells", hint: "Leave the index out: `explain \(name)`.")
    }
    if shape.isEmpty {
      if index.isEmpty { return nil }
      throw indexError(
        value.dtype == "float" || value.dtype == "int" || value.dtype == "bool"
          ? "TypeError: '\(value.dtype ?? "float")' object is not subscriptable"
          : "IndexError: invalid index to scalar variable.")
    }
    var full = index
    if index.count < shape.count, shape.count(where: { $0 != 1 }) == index.count {
      var next = index.makeIterator()
      full = shape.map { $0 == 1 ? 0 : next.next() ?? 0 }
    }
    if full.count > shape.count {
      throw indexError(
        "IndexError: too many indices for array: array is \(shape.count)-dimensional, but \(full.count) were indexed")
    }
    var result: [Int] = []
    for (axis, (place, length)) in zip(full, shape).enumerated() {
      let position = place < 0 ? place &+ length : place
      guard position >= 0, position < length else {
        throw indexError("IndexError: index \(place) is out of bounds for axis \(axis) with size \(length)")
      }
      result.append(position)
    }
    guard result.count == shape.count else {
      let example = shape.map { _ in "0" }.joined(separator: ", ")
      throw Diagnostic(
        .reference, "\(code: name) has \(shape.count) axes, and one cell of it so many indices",
        hint: "Name a cell, such as `\(name)[\(example)]`.")
    }
    return result
  }

  private static func indexError(_ text: String) -> Diagnostic {
    let kind = text.prefix { $0 != ":" }
    return Diagnostic(.exception(String(kind)), Message(verbatim: text))
  }

  private static func element(_ value: Snapshot, at index: [Int]) -> Snapshot {
    guard case .array(let array) = value else { return value }
    var flat = 0
    for (place, length) in zip(index, array.shape) { flat = flat * length + place }
    guard flat < array.count else { return .unset }
    switch array.dtype {
    case .bool: return .npBool(array.cells[flat] != 0)
    case .int64: return .npInt(Int(Int64(bitPattern: array.cells[flat])))
    case .float64: return .npFloat(Double(bitPattern: array.cells[flat]))
    case .int8, .int16, .int32, .uint8, .uint16, .uint32, .uint64, .float16, .float32, .text:
      return .array(NDArray(cells: [array.cells[flat]], dtype: array.dtype, shape: []))
    }
  }

  private func target(_ path: ValuePath, _ cell: [Int]?) -> Formula {
    Formula { formula in
      let name = path.parts.isEmpty ? notation?.displayName(path.name) : nil
      return formula.cell(name ?? Formula.Name(path.text), (cell ?? []).map { .integer($0) })
    }
  }

  private static func given(_ value: Snapshot) -> Message {
    if case .other(let type, _) = value, type == "builtin_function_or_method" || type == "module" || type == "type" {
      return "part of the language"
    }
    return "given as it is"
  }

  // MARK: Changes in place

  /// The latest step that gave a cell, or any of them, the number that it has; nil when none has changed since.
  private func change(
    of path: ValuePath, from first: UInt64, to last: UInt64, _ then: NDArray, _ now: NDArray, _ cell: [Int]?
  ) -> UInt64? {
    func part(_ array: NDArray) -> [UInt64] {
      guard let cell, array.shape == now.shape else { return array.cells }
      var flat = 0
      for (place, length) in zip(cell, array.shape) { flat = flat * length + place }
      return flat < array.count ? [array.cells[flat]] : []
    }
    let wanted = part(now)
    guard then.shape == now.shape, part(then) != wanted, first < last else { return nil }
    var low = first
    var high = last
    // The number is not there after `low`, and is after `high`.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let there = timeline.look(at: middle)
      guard case .array(let array) = there.snapshot(path.value(on: there)) else { return nil }
      if part(array) == wanted { high = middle } else { low = middle }
    }
    return high
  }

  /// Explains a step that stored into the array of a name; false when it was not that.
  private func explainStore(
    in step: UInt64, _ machine: Machine, _ path: ValuePath, _ cell: [Int]?, _ explanation: inout Explanation
  ) -> Bool {
    let value = path.value(on: machine)
    for number in machine.operations(ofStep: step).reversed() {
      guard let made = machine.recorded(number), let object = made.operands.first, machine.shareStorage(object, value)
      else { continue }
      switch machine.program.instructions[made.instruction].opcode {
      case .inPlace:
        // Through another name, or a part: the cell is found by where it lies.
        var inner: [Int]?
        if let cell {
          guard let moved = Moved(from: value, to: made.result, machine: machine), let place = moved.source(of: cell)
          else { continue }
          inner = place.index
        }
        explain(made, machine, inner, &explanation, isUpdate: true)
        return true
      case .setItem where made.operands.count == 3:
        explainItem(made, machine, value, cell, &explanation)
        return true
      default: continue
      }
    }
    return false
  }

  /// Explains `a[index] = value`.
  private func explainItem(
    _ made: RecordedOperation, _ machine: Machine, _ array: Value, _ cell: [Int]?, _ explanation: inout Explanation
  ) {
    let place = machine.program.place(of: made.instruction)
    let tree = machine.program.trees[place.tree]
    var lifter = Lifter(machine)
    let context = Lifter.Context(tree: tree, treeID: place.tree, step: made.step)
    let term = lifter.liftStored(made, context)
    locate(made, machine, &explanation)
    let shape = Values.shape(of: made.operands[2], machine)
    explanation.isUpdate = lifter.isUpdate(made)
    if let cell {
      guard let region = machine.region(made.operands[1], of: made.operands[0]) else {
        explanation.notes.append("given by \(code: lifter[term].text)")
        return
      }
      var inner: [Int] = []
      if region.tag == .array, let moved = Moved(from: array, to: region, machine: machine),
        let found = moved.source(of: cell)
      {
        inner = found.index
      }
      let places = zip(inner.suffix(shape?.count ?? 0), shape ?? []).map { $1 == 1 ? 0 : $0 }
      write(term, lifter, places, &explanation)
    } else {
      // What is explained is the part that was stored into.
      let name = explanation.target.unicode()
      explanation.target = Formula { $0.code(Lifter.shortened(tree.sourceText(of: place.node))) }
      if let part = machine.part(made.operands[1], of: made.operands[0]) {
        explanation.result = part
        explanation.shape = part.shape
      }
      if let line = explanation.line {
        explanation.notes.append("line \(line) changed this part of \(code: name) in place")
      }
      write(term, lifter, nil, &explanation)
    }
  }

  // MARK: Writing

  private func locate(_ made: RecordedOperation, _ machine: Machine, _ explanation: inout Explanation) {
    explanation.step = made.step
    let place = machine.program.place(of: made.instruction)
    if place.tree == 0 { explanation.line = machine.program.line(of: made.instruction) }
  }

  /// Explains the result of an operation.
  private func explain(
    _ made: RecordedOperation, _ machine: Machine, _ cell: [Int]?, _ explanation: inout Explanation,
    isUpdate: Bool = false
  ) {
    locate(made, machine, &explanation)
    var lifter = Lifter(machine)
    let place = machine.program.place(of: made.instruction)
    let context = Lifter.Context(tree: machine.program.trees[place.tree], treeID: place.tree, step: made.step)
    let term = lifter.lift(made, made.result, before: made.number + 1, context)
    let opcode = machine.program.instructions[made.instruction].opcode
    if opcode == .inPlace {
      explanation.isUpdate = true
    }
    write(term, lifter, cell, &explanation)
  }

  private func write(_ term: Int, _ lifter: Lifter, _ cell: [Int]?, _ explanation: inout Explanation) {
    if let origin = Explainer.origin(term, lifter, explanation.line, cell) {
      explanation.notes += lifter.remarks.map { Message(verbatim: $0) }
      explanation.notes.append(origin)
      return
    }
    if lifter.isCode(term), cell == nil {
      explanation.formula = Formula { $0.code(lifter[term].text) }
      return
    }
    let index = cell?.map(CellIndex.fixed)
    func formula(_ mode: FormulaWriter.Mode) -> (Formula, FormulaWriter) {
      var writer = FormulaWriter(lifter, mode: mode, notation: notation)
      writer.formula.root = index.map { writer.write(term, at: $0) } ?? writer.write(term)
      return (writer.formula, writer)
    }
    if cell == nil, notation == nil {
      explanation.script = formula(.names(isOpen: false)).0.simplified()
    } else if cell == nil {
      var writer = FormulaWriter(lifter, mode: .names(isOpen: false), notation: nil)
      writer.formula.root = writer.write(term)
      explanation.script = writer.formula.simplified()
    }
    let isNumber = explanation.shape == []
    let asCell = index ?? (isNumber ? [] : nil)
    let (names, namesWriter) =
      asCell == nil ? formula(.names(isOpen: false)) : cellFormula(term, lifter, asCell ?? [], .names(isOpen: false))
    explanation.formula = names.simplified()
    explanation.notes += lifter.remarks.map { Message(verbatim: $0) }
    explanation.notes += namesWriter.notes.map { Message(verbatim: $0) }
    if let whole = cell == nil ? (asCell == nil ? names : formula(.names(isOpen: false)).0) : nil {
      explanation.notes += KnownForm.remarks(on: whole).map { Message(verbatim: $0) }
    }
    guard let asCell else {
      explanation.indexed = indexed(term, lifter, explanation)
      let (shapes, _) = formula(.shapes)
      explanation.shapes = shapes.isName ? nil : shapes.simplified()
      var (numbers, writer) = formula(.numbers(isComplete: false))
      // Only what can be taken in at a glance is written in one line.
      if lifter.isMoved(term) { return }
      if !writer.isTooLarge, numbers.unicode(style).count <= 4000 { explanation.numbers = numbers }
      for leaf in writer.leaves.prefix(4) {
        guard case .name(let name) = lifter[leaf].kind,
          let value = writer.values.cells(of: lifter[leaf], leaf)?.array,
          !value.shape.isEmpty
        else { continue }
        explanation.operands.append((Formula { $0.name(writer.name(name)) }, value))
      }
      return
    }
    if index == nil {
      let (whole, _) = formula(.names(isOpen: false))
      explanation.formula = whole.simplified()
      let (shapes, _) = formula(.shapes)
      explanation.shapes = shapes.isName ? nil : shapes.simplified()
    }
    if namesWriter.isFolded {
      let (opened, _) = cellFormula(term, lifter, asCell, .names(isOpen: true))
      explanation.opened = opened
    } else if index == nil, let whole = explanation.formula, whole.unicode() != names.simplified().unicode() {
      explanation.opened = names.simplified()
    }
    let (numbers, writer) = cellFormula(term, lifter, asCell, .numbers(isComplete: false))
    let (complete, completeWriter) =
      writer.isElided ? cellFormula(term, lifter, asCell, .numbers(isComplete: true)) : (numbers, writer)
    explanation.isElided = writer.isElided
    explanation.notes += writer.notes.map { Message(verbatim: $0) }
    if numbers.isNumber {
      guard index == nil else { return }
      let (whole, wholeWriter) = formula(.numbers(isComplete: false))
      if !whole.isNumber, !wholeWriter.isTooLarge, whole.unicode(style).count <= 200 {
        explanation.numbers = whole
        settle(whole, &explanation)
      }
      return
    }
    explanation.numbers = numbers
    if !completeWriter.isExhausted { settle(complete, &explanation) }
  }

  /// One cell of a whole formula, its axes named; nil where that says nothing more than the formula.
  private func indexed(
    _ term: Int, _ lifter: Lifter, _ explanation: Explanation
  ) -> (target: Formula, formula: Formula)? {
    guard let shape = explanation.shape, !shape.isEmpty, shape.count <= 3, !lifter.isMoved(term), !explanation.isUpdate
    else { return nil }
    let taken = Set(lifter.terms.compactMap { if case .name(let name) = $0.kind { name } else { nil } })
    let letters = ["i", "j", "p", "q", "r"].filter { !taken.contains($0) }
    let chosen: [String?]
    if notation != nil, let samples = SampleIndex(lifter.machine, taken: taken) {
      chosen = samples.letters(shape, from: letters)
    } else {
      var rest = letters[...]
      chosen = shape.map { $0 > 1 ? rest.popFirst() : nil }
    }
    let index = chosen.map { $0.map { CellIndex.running($0) } ?? .fixed(0) }
    let (formula, writer) = cellFormula(term, lifter, index, .names(isOpen: false))
    guard !writer.isExhausted, !formula.isElided else { return nil }
    let simple = formula.simplified()
    guard simple.unicode().count <= 160, !simple.isName, !simple.isCell else { return nil }
    var target = Formula()
    switch explanation.target.kind(of: explanation.target.root) {
    case .name(let name): target.root = writer.cell(name, index, shape, &target)
    default: return nil
    }
    return (target, simple)
  }

  private func cellFormula(
    _ term: Int, _ lifter: Lifter, _ index: [CellIndex], _ mode: FormulaWriter.Mode
  ) -> (Formula, FormulaWriter) {
    var writer = FormulaWriter(lifter, mode: mode, notation: notation)
    writer.formula.root = writer.write(term, at: index)
    return (writer.formula, writer)
  }

  /// Chooses the digits of the numbers, which then come to the result as it is shown. What does not come to it is not shown:
  /// a function may have been another one than its name says now.
  private func settle(_ numbers: Formula, _ explanation: inout Explanation) {
    guard let result = explanation.result.numbers, result.count == 1, let value = numbers.evaluate() else { return }
    let exact = result.double(at: 0)
    let isSame = value == exact || value.isNaN && exact.isNaN
    let tolerance = result.dtype.isNarrow ? 1e-2 : 1e-6
    guard isSame || abs(value - exact) <= tolerance * max(1, abs(exact)) else {
      explanation.numbers = nil
      explanation.opened = nil
      explanation.isDoubtful = true
      explanation.notes.append("the numbers put in do not give this result, so they are left out")
      return
    }
    explanation.numbersStyle = Explainer.style(style, for: numbers, result: exact)
  }

  /// As many digits as it takes for the numbers as they are shown to come to the result as it is shown; where that is nothing but what
  /// rounding has left, to come as near to it as rounding can.
  static func style(_ style: NumberStyle, for numbers: Formula, result: Double) -> NumberStyle {
    guard numbers.evaluate() != nil else { return style }
    let shown = style.text(result)
    var next: NumberStyle? = style
    var near: NumberStyle?
    while let candidate = next {
      let rounded = numbers.substituting { kind in
        guard case .number(let number) = kind else { return nil }
        return Formula { $0.number(Double(number.text(candidate)) ?? number.value, .exact) }
      }
      if let value = rounded.evaluate() {
        if style.text(value) == shown { return candidate }
        if near == nil, abs(value - result) <= 1e-13 * max(1, abs(result)) { near = candidate }
      }
      switch candidate {
      case .significant(let digits): next = digits < 17 ? .significant(digits + 1) : nil
      case .decimals(let digits): next = digits < 17 ? .decimals(digits + 1) : nil
      case .exact: next = nil
      }
    }
    return near ?? style
  }

  /// What is to be said of a value that no formula made; nil for one that comes from other values.
  private static func origin(_ term: Int, _ lifter: Lifter, _ line: Int?, _ cell: [Int]?) -> Message? {
    let line = line.map { "line \($0)" } ?? "what was typed"
    if case .card(_, .drawn) = lifter[term].kind {
      if let cell, let shape = Values.shape(of: lifter[term].value, lifter.machine) {
        var flat = 0
        for (place, length) in zip(cell, shape) { flat = flat * length + place }
        return "drawn: number \(flat + 1) of those that \(line) took from the random stream"
      }
      return "drawn from the random stream: \(line)"
    }
    if lifter.isGiven(term) { return "given: \(line)" }
    guard lifter[term].isItem else { return nil }
    switch lifter[term].value.tag {
    case .function: return "defined: \(line)"
    case .module, .builtin, .type: return "imported: \(line)"
    default: return "handed out by \(line)"
    }
  }
}

extension Formula {
  /// Whether the formula is nothing but a name.
  var isName: Bool {
    if case .name = kind(of: root) { return true }
    return false
  }

  /// Whether the formula is nothing but a cell of a name.
  var isCell: Bool {
    if case .cell = kind(of: root) { return true }
    return false
  }

  /// Whether the formula is nothing but something left out.
  var isElided: Bool { kind(of: root) == .elided }

  /// Whether the formula is nothing but a number.
  var isNumber: Bool {
    if case .number = kind(of: root) { return true }
    return false
  }
}

extension DType {
  /// Whether its numbers have fewer digits than those that explanations are computed in, or wrap around.
  fileprivate var isNarrow: Bool {
    switch self {
    case .float64, .int64, .bool: false
    case .int8, .int16, .int32, .uint8, .uint16, .uint32, .uint64, .float16, .float32: true
    case .text: false
    }
  }
}
