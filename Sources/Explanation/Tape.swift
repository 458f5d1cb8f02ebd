import Library
import Machine
import NDArray
import Symbolic
import Syntax

/// The operations of a window of the run, in order, with the numbers that went in and came out: what reverse differentiation
/// walks back over.
///
/// It is read from the window once, from its end to its beginning, while everything that was stored is taken back: so each
/// operation sees its operands as they were, whatever was written into them later. Adjoints are gathered where values live
/// (`TapeValue.Place`): all views of a storage share them, and a name, a list or an attribute is only a way to a value.
struct Tape {
  private(set) var nodes: [TapeNode] = []
  /// The node of an operation, by its number.
  private(set) var index: [UInt64: Int] = [:]
  /// The names that values were given, by the operations that made them, the outermost scope's first choice.
  private(set) var names: [UInt64: Named] = [:]
  /// All names that values were given, in order.
  private(set) var aliases: [UInt64: [Named]] = [:]
  /// Calls of the script's own functions, in order.
  private(set) var calls: [Call] = []
  /// Numbers that were printed or put into a list, by the operations that made them.
  private(set) var kept: Set<UInt64> = []
  /// The names that module variables have at the end, by the storages of their arrays: `W1`, `params['W1']`, `net.W1`.
  private(set) var owners: [Int: String] = [:]
  /// The names of variables that hold numbers from before the tape, by the operations that made them.
  private(set) var outer: [UInt64: String] = [:]
  /// The names of whole numbers: what `m` and `batch_size` are.
  private(set) var wholes: [(name: String, value: Int)] = []
  let program: Program

  /// A name that a value was given.
  struct Named {
    let name: String
    let line: Int
    let step: UInt64
    let depth: Int32
  }

  /// A call of a function of the script.
  struct Call {
    let number: UInt64
    let name: String
    let operands: [TapeValue]
    let returned: TapeValue
    /// The operation behind its last.
    let end: UInt64
  }

  /// The most cells that all operands together may have.
  private static let longest = 60_000_000

  /// Reads a window; nil when it holds too many numbers. The window's machine is at its beginning then.
  init?(_ window: Timeline.Window) {
    let machine = window.machine
    program = machine.program
    var reader = Reader(machine)
    owners = reader.owners()
    for frame in (0..<machine.frameCount).reversed() {
      for (name, value) in machine.variables(ofFrame: frame) where value.isNumber && value.origin != 0 {
        let origin = reader.origin(of: value)
        if outer[origin] == nil { outer[origin] = name }
      }
    }
    for frame in 0..<machine.frameCount {
      wholes += machine.variables(ofFrame: frame).filter { $0.value.tag == .int || $0.value.tag == .npInt }
        .map { ($0.name, $0.value.integer) }
    }
    let first = machine.firstRecordedOperation
    var number = machine.operations
    var cells = 0
    while number >= first {
      if let node = reader.read(number) {
        cells += node.operands.reduce(node.result.tensor?.count ?? 0) { $0 + ($1.tensor?.count ?? 0) }
        guard cells < Tape.longest else { return nil }
        nodes.append(node)
      }
      number -= 1
    }
    machine.takeBack(from: first)
    nodes.reverse()
    for (place, node) in nodes.enumerated() { index[node.number] = place }
    names = reader.names
    for node in nodes where node.result.isWhole && node.result.tensor?.shape == [] {
      if let name = names[node.number], let value = node.result.tensor?.number {
        wholes.append((name.name, Int(value)))
      }
    }
    calls = reader.calls.reversed()
    kept = reader.kept
    aliases = reader.aliases.mapValues { $0.reversed() }
  }

  /// The line of the script, from 1, on which an operation stands; nil for the prelude and the prompt.
  func line(of node: TapeNode) -> Int? {
    program.place(of: node.instruction).tree == 0 ? program.line(of: node.instruction) : nil
  }

  /// Whether a node takes its second operand from its first.
  func isDifference(_ node: TapeNode) -> Bool {
    let instruction = program.instructions[node.instruction]
    return (instruction.opcode == .binary || instruction.opcode == .inPlace)
      && Operation(rawValue: UInt8(truncatingIfNeeded: instruction.extra)) == .subtract
  }

  /// The value that a node made, by its operation.
  func node(_ number: UInt64) -> TapeNode? { index[number].map { nodes[$0] } }
}

/// Reads operations, the last one first.
private struct Reader {
  let machine: Machine
  let program: Program
  var names: [UInt64: Tape.Named] = [:]
  var calls: [Tape.Call] = []
  var kept: Set<UInt64> = []
  var aliases: [UInt64: [Tape.Named]] = [:]
  private var callees: [Int: Callee] = [:]
  private var assigned: [Int: String?] = [:]
  private var tensors: [Cells: Tensor] = [:]
  /// What statements move that may be updates, and whether a whole number was given to such a name: `b = 0` is a parameter, too.
  private let targets: Set<String>
  private var moved: [UInt64: Bool] = [:]
  /// The lists among the operands of the operation that is read, and the item that it took from one.
  private var sequences: [UInt64: TapeValue] = [:]
  private var item = Value.unset

  init(_ machine: Machine) {
    self.machine = machine
    program = machine.program
    targets = Set(UpdateStatement.all(in: program).values.map(\.target))
  }

  /// What an instruction does, as far as it does not depend on the operands.
  private enum Callee {
    case `operator`(OperatorCard)
    case named(Value)
    /// A method, or an attribute, by its name.
    case member(String)
    case none
  }

  private struct Cells: Hashable {
    let storage: Int
    let offset: Int
    let layout: Layout
  }

  // MARK: Values

  /// The operation that made a value, through assignments and calls of the script's functions; 0 for none.
  func origin(of value: Value) -> UInt64 {
    var value = value
    while let number = machine.number(ofOrigin: value.origin) {
      guard let record = machine.recorded(number) else { return number }
      if !record.returned.isUnset {
        value = record.returned
      } else if isAssignment(record.instruction), let operand = record.operands.first {
        value = operand
        if operand.origin == 0 { return number }
      } else {
        return number
      }
    }
    return 0
  }

  private func isAssignment(_ instruction: Int) -> Bool {
    switch program.instructions[instruction].opcode {
    case .bind, .bindGlobal, .storeCell, .setAttribute: true
    default: false
    }
  }

  mutating func value(_ value: Value, depth: Int = 0) -> TapeValue {
    let origin = origin(of: value)
    switch value.tag {
    case .array:
      let heap = machine.heap
      let key = Cells(
        storage: heap.storage(of: value), offset: heap.offset(of: value), layout: heap.layout(of: value))
      let dtype = heap.dtype(of: value)
      let tensor: Tensor
      if let known = tensors[key] {
        tensor = known
      } else {
        tensor = Tensor(NDArray(copying: heap.view(value)))
        tensors[key] = tensor
      }
      return TapeValue(
        place: dtype.isFloat ? .cells(storage: key.storage, offset: key.offset, layout: key.layout) : .constant,
        tensor: tensor, origin: origin, isWhole: !dtype.isFloat, storage: key.storage)
    case .list, .tuple:
      if depth == 0, let known = sequences[value.bits] { return known }
      guard depth < 4 else { return .none }
      let items = Array(machine.heap.items(of: value)).map { self.value($0, depth: depth + 1) }
      var tensor: Tensor?
      if let shape = items.first?.tensor?.shape, items.allSatisfy({ $0.tensor?.shape == shape }) {
        tensor = Tensor(items.flatMap { $0.tensor?.values ?? [] }, shape: [items.count] + shape)
      }
      return TapeValue(place: .sequence(items), tensor: tensor, origin: origin)
    default:
      guard value.isNumber else { return .none }
      let tensor = Tensor(value.number)
      let isMoved = value.tag == .int && isMoved(origin)
      return TapeValue(
        place: (value.isFloating || isMoved) && origin != 0 ? .number(origin) : .constant, tensor: tensor,
        origin: origin, isWhole: value.isIntegral && !isMoved)
    }
  }

  /// Whether an operation gave a name that is moved later the value that it begins with.
  private mutating func isMoved(_ origin: UInt64) -> Bool {
    guard !targets.isEmpty, origin != 0 else { return false }
    if let known = moved[origin] { return known }
    var result = false
    if let record = machine.recorded(origin), isAssignment(record.instruction) {
      let place = program.place(of: record.instruction)
      result = place.tree == 0 && target(of: record, place).map { targets.contains($0) } ?? false
    }
    moved[origin] = result
    return result
  }

  // MARK: Operations

  /// Reads an operation, taking back what it stored; nil for one that makes no number.
  mutating func read(_ number: UInt64) -> TapeNode? {
    if machine.takeBack(from: number + 1) { tensors.removeAll(keepingCapacity: true) }
    guard let record = machine.recorded(number) else { return nil }
    note(record)
    let opcode = program.instructions[record.instruction].opcode
    let isNumeric = record.result.tag == .array || record.result.isNumber
    guard isNumeric || opcode == .setItem || !record.returned.isUnset else {
      for operand in record.operands where operand.isFloating || operand.tag == .array {
        kept.insert(origin(of: operand))
      }
      if machine.takeBack(from: number) { tensors.removeAll(keepingCapacity: true) }
      return nil
    }
    if !record.returned.isUnset {
      readCall(record)
      return nil
    }
    var result = value(record.result)
    // What was appended since the operation before is logged under this one, which changes no list itself.
    sequences.removeAll(keepingCapacity: true)
    for operand in record.operands where operand.tag == .list || operand.tag == .tuple {
      sequences[operand.bits] = value(operand)
    }
    item = .unset
    if opcode == .getItem, record.operands.count == 2, record.operands[0].tag != .array {
      item = machine.reading(record.operands[1], of: record.operands[0])
    }
    if machine.takeBack(from: number) { tensors.removeAll(keepingCapacity: true) }
    if case .number = result.place { result.place = .number(number) }
    result.origin = number
    var node = TapeNode(
      number: number, instruction: record.instruction, step: record.step, kind: .view, operands: [], result: result)
    switch opcode {
    case .bind, .bindGlobal, .storeCell, .setAttribute:
      guard let operand = record.operands.first, operand.origin != 0, !result.isWhole, operand.tag != .array else {
        return nil
      }
      // The number is known by the operation that made it; the assignment is only another name.
      return nil
    case .setItem: return store(record, node)
    case .getItem: return part(record, node)
    case .getAttribute: return attribute(record, node)
    case .binary, .unary, .inPlace:
      guard case .operator(let card) = callee(record) else { return unknown(record, node) }
      node.operands = record.operands.map { value($0) }
      node.written = Array(node.operands.indices)
      node.notation = card.notation
      node.kind = .rule(card.derivative)
      node.isInPlace = opcode == .inPlace && sharesCells(node.result, node.operands.first)
      return node
    case .call, .callMethod, .callUnpacked: return call(record, node)
    default: return nil
    }
  }

  private func sharesCells(_ one: TapeValue, _ other: TapeValue?) -> Bool {
    if case .cells(let first, _, _) = one.place, case .cells(let second, _, _)? = other?.place {
      return first == second
    }
    return false
  }

  private mutating func unknown(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode {
    var node = node
    node.operands = record.operands.map { value($0) }
    let place = program.place(of: record.instruction)
    node.kind = .unknown(Lifter.shortened(program.trees[place.tree].sourceText(of: place.node)))
    return node
  }

  private mutating func readCall(_ record: RecordedOperation) {
    _ = machine.takeBack(from: record.number)
    let place = program.place(of: record.instruction)
    let tree = program.trees[place.tree]
    let name = tree[place.node].kind == .call ? tree.sourceText(of: tree.child(0, of: place.node)) : "call"
    var end = record.number + 1
    while let next = machine.record(of: end), next.step > record.step { end += 1 }
    calls.append(
      Tape.Call(
        number: record.number, name: name, operands: record.operands.map { value($0) },
        returned: value(record.returned), end: end))
  }

  /// `a[index] = value`.
  private mutating func store(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode? {
    guard record.operands.count == 3, record.operands[0].tag == .array else { return nil }
    var node = node
    let array = value(record.operands[0])
    guard let shape = array.tensor?.shape, let positions = positions(record.operands[1], shape) else {
      return unknown(record, node)
    }
    node.operands = [array, value(record.operands[2])]
    node.kind = .store(positions: positions)
    return node
  }

  /// `a[index]`.
  private mutating func part(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode? {
    guard record.operands.count == 2 else { return nil }
    var node = node
    let object = record.operands[0]
    guard object.tag == .array else {
      // An item of a list or dict is the value that was put there.
      guard object.tag == .list || object.tag == .tuple || object.tag == .dict else { return nil }
      node.operands = [value(item)]
      node.kind = .same
      return node
    }
    node.operands = [value(object)]
    node.written = [0]
    if sharesCells(node.result, node.operands[0]) { return node }
    guard let shape = node.operands[0].tensor?.shape, let positions = positions(record.operands[1], shape) else {
      return unknown(record, node)
    }
    node.positions = positions
    node.kind = .rule(.moved)
    return node
  }

  /// The cells that an index shows, counted from 0 in C order.
  private func positions(_ index: Value, _ shape: [Int]) -> [Int]? {
    var places: [Int] = []
    let items = index.tag == .tuple ? Array(machine.heap.items(of: index)) : [index]
    for item in items where item.tag == .int || item.tag == .npInt { places.append(item.integer) }
    if places.count == items.count, places.count == shape.count {
      var flat = 0
      for (place, length) in zip(places, shape) {
        let position = place < 0 ? place &+ length : place
        guard position >= 0, position < length else { return nil }
        flat = flat * length + position
      }
      return [flat]
    }
    return machine.positions(of: index, inShape: shape)?.cells.map { Int(Int64(bitPattern: $0)) - 1 }
  }

  private mutating func attribute(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode? {
    guard let object = record.operands.first, object.tag == .array || object.isNumber,
      case .member(let name) = callee(record)
    else { return nil }
    var node = node
    node.operands = [value(object)]
    node.written = [0]
    let builtin = machine.property(name, of: object)
    let card = card(builtin)
    node.notation = card?.notation
    if sharesCells(node.result, node.operands[0]) { return node }
    guard let card else { return nil }
    guard let rule = card.derivative else { return nil }
    return moved(record, builtin, rule, node)
  }

  private mutating func call(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode? {
    let place = program.place(of: record.instruction)
    let tree = program.trees[place.tree]
    var builtin: Int?
    switch callee(record) {
    case .named(let value):
      if value.tag == .builtin { builtin = Int(value.bits) }
      if value.tag == .type {
        let number = program.library.constructors[Int(value.bits)]
        builtin = number < 0 ? nil : number
      }
    case .member(let name): builtin = record.operands.first.flatMap { machine.method(name, of: $0) }
    case .operator, .none: builtin = nil
    }
    guard let builtin, let card = card(builtin) else { return unknown(record, node) }
    var node = node
    node.notation = card.notation
    guard let rule = card.derivative else {
      if case .drawn? = card.element { return nil }
      return unknown(record, node)
    }
    // Into the order of the parameters.
    let signature = program.library.builtins[builtin].signature
    let positional = record.operands.count - record.keywords.count
    var arranged = [Value](repeating: .unset, count: signature.parameters.count)
    for (position, operand) in record.operands.prefix(positional).enumerated() {
      if position < signature.positionalCount { arranged[position] = operand } else { arranged.append(operand) }
    }
    for (keyword, operand) in zip(record.keywords, record.operands.suffix(record.keywords.count)) {
      if let position = signature.parameters.firstIndex(where: { $0.name == keyword }) { arranged[position] = operand }
    }
    func argument(_ name: String) -> Value {
      signature.parameters.firstIndex { $0.name == name }.map { arranged[$0] } ?? .unset
    }
    // What changes the meaning of a call has no rule.
    for name in ["out", "where", "initial"] where card.name != "where" {
      let value = argument(name)
      if !value.isUnset, value.tag != .none, !(value.tag == .bool && value.bits == 1) { return unknown(record, node) }
    }
    let order = argument("ord")
    if !order.isUnset, order.tag != .none,
      !(order.isNumber && order.number == 2) || order.isNumber && rank(of: record) > 1
    {
      return unknown(record, node)
    }
    var count = positional
    if tree[place.node].kind == .call, case .elementwise = rule, card.name == "clip" { count = 3 }
    node.operands = arranged.prefix(max(count, 1)).map { value($0) }
    if card.name == "clip" {
      for (position, name) in [(1, "min"), (2, "max")] where node.operands[position].tensor == nil {
        node.operands[position] = value(argument(name))
        if node.operands[position].tensor == nil { node.operands[position].tensor = Tensor(.nan) }
      }
    }
    node.written = Array(0..<min(positional, node.operands.count))
    if sharesCells(node.result, node.operands.first) { return node }
    switch rule {
    case .reduction, .runningTotal, .sorted:
      guard let shape = node.operands.first?.tensor?.shape else { return unknown(record, node) }
      node.written = [0]
      if signature.parameters.contains(where: { $0.name == "axis" }) {
        let given = argument("axis")
        let isLast = given.isUnset && card.name == "sort"
        guard let axes = isLast ? [shape.count - 1] : axes(given, rank: shape.count) else {
          return unknown(record, node)
        }
        node.axes = axes
      }
      let degrees = argument("ddof")
      node.degrees = degrees.isNumber ? degrees.number : 0
      node.operands = [node.operands[0]]
    case .indexed:
      guard record.operands.first?.tag == .string else { return unknown(record, node) }
      node.subscripts = record.operands.first.map { machine.heap.text(of: $0) } ?? ""
      node.operands = Array(record.operands.dropFirst()).map { value($0) }
    case .items:
      if node.operands.count == 1 { break }
      node.operands = record.operands.map { value($0) }
    case .moved: return moved(record, builtin, rule, node)
    case .elementwise, .matrix, .product, .constant: break
    }
    node.kind = .rule(rule)
    return node
  }

  private func rank(of record: RecordedOperation) -> Int {
    record.operands.first.map { $0.tag == .array ? machine.heap.layout(of: $0).rank : 0 } ?? 0
  }

  /// A call that moves cells: which cell goes where is found by doing it once more with numbered cells.
  private mutating func moved(_ record: RecordedOperation, _ builtin: Int?, _ rule: DerivativeRule, _ node: TapeNode)
    -> TapeNode
  {
    var node = node
    guard case .moved = rule, let operand = node.operands.first else {
      node.kind = .rule(rule)
      return node
    }
    if operand.tensor?.count == 1, node.result.tensor?.count == 1 {
      node.kind = .same
      node.operands = [operand]
      return node
    }
    var isList = false
    if case .sequence = operand.place { isList = true }
    let parts = operand.parts
    // A list of numbers becomes an array of them, in order.
    if isList, let shape = parts.first?.tensor?.shape, parts.allSatisfy({ $0.tensor?.shape == shape }),
      shape.isEmpty || isStack(record, builtin), parts.count * shape.reduce(1, *) == node.result.tensor?.count
    {
      node.positions = Array(0..<parts.count * shape.reduce(1, *))
      node.operands = [operand]
      node.kind = .rule(.moved)
      return node
    }
    var next: UInt64 = 1
    var numbered: [NDArray] = []
    for part in parts {
      guard let shape = part.tensor?.shape else { return unknown(record, node) }
      let count = UInt64(shape.reduce(1, *))
      numbered.append(NDArray(cells: Array(next..<next + count), dtype: .int64, shape: shape))
      next += count
    }
    guard let moved = machine.again(record, builtin: builtin, with: numbered, asList: isList),
      moved.count == node.result.tensor?.count
    else { return unknown(record, node) }
    node.positions = moved.doubles.map { $0.isFinite ? Int($0) - 1 : -1 }
    node.operands = [operand]
    node.kind = .rule(.moved)
    return node
  }

  /// Whether a call puts the items of a list one behind the other.
  private func isStack(_ record: RecordedOperation, _ builtin: Int?) -> Bool {
    ["array", "asarray", "vstack"].contains(card(builtin)?.name ?? "") && record.operands.count == 1
  }

  private func axes(_ value: Value, rank: Int) -> Set<Int>? { ReductionCells.axes(value, rank: rank, machine) }

  private func card(_ builtin: Int?) -> FunctionCard? { CallReading.card(builtin, machine) }

  // MARK: What was called

  private mutating func callee(_ record: RecordedOperation) -> Callee {
    if let known = callees[record.instruction] { return known }
    let result = findCallee(record)
    callees[record.instruction] = result
    return result
  }

  private func findCallee(_ record: RecordedOperation) -> Callee {
    let instruction = program.instructions[record.instruction]
    let place = program.place(of: record.instruction)
    let tree = program.trees[place.tree]
    switch instruction.opcode {
    case .binary, .unary, .inPlace:
      let operation = Operation(rawValue: UInt8(truncatingIfNeeded: instruction.extra)) ?? .nothing
      return Cards.operator(operation, operands: instruction.opcode == .unary ? 1 : 2).map { .operator($0) } ?? .none
    case .getAttribute: return .member(program.names[Int(instruction.c)])
    case .call, .callMethod, .callUnpacked:
      guard tree[place.node].kind == .call else { return .none }
      let nodes = Array(tree.children(of: place.node))
      let callee = nodes[0]
      if instruction.opcode == .callMethod, record.operands.count == nodes.count, tree[callee].kind == .attribute {
        return .member(tree.text(of: callee))
      }
      return .named(named(callee, tree))
    default: return .none
    }
  }

  private func named(_ node: NodeID, _ tree: Tree) -> Value {
    switch tree[node].kind {
    case .name: return machine.value(named: tree.text(of: node), inFrame: machine.frameCount - 1)
    case .attribute:
      let object = named(tree.child(0, of: node), tree)
      guard object.tag == .module else { return .unset }
      return program.library.attributes[Int(object.bits)][tree.text(of: node)] ?? .unset
    default: return .unset
    }
  }

  // MARK: Names

  /// How the script reaches the arrays that it holds: by a variable, or through lists, dicts and objects.
  func owners() -> [Int: String] {
    var result: [Int: String] = [:]
    // What the module can reach is named from there, even while a method calls it `self.W`.
    var frames = Array((0..<machine.frameCount).reversed())
    if let module = frames.popLast() { frames.insert(module, at: 0) }
    for frame in frames {
      for (storage, path) in owners(ofFrame: frame) where result[storage] == nil { result[storage] = path }
    }
    return result
  }

  private func owners(ofFrame frame: Int) -> [Int: String] {
    var result: [Int: String] = [:]
    var waiting = machine.variables(ofFrame: frame).map { ($0.name, $0.value) }
    var depth = 0
    var seen: Set<Int> = []
    while depth < 5, !waiting.isEmpty, seen.count < 20_000 {
      var next: [(String, Value)] = []
      for (path, value) in waiting {
        switch value.tag {
        case .array:
          let storage = machine.heap.storage(of: value)
          if result[storage] == nil { result[storage] = path }
        case .list, .tuple, .dict, .instance:
          guard seen.insert(value.address).inserted else { continue }
          let parts = machine.parts(of: value)
          if parts.count < 200 { next += parts.map { (path + $0.path, $0.value) } }
        default: break
        }
      }
      waiting = next
      depth += 1
    }
    return result
  }

  /// Notes the name that the statement of an operation gives its result.
  private mutating func note(_ record: RecordedOperation) {
    let place = program.place(of: record.instruction)
    guard place.tree == 0 else { return }
    let text: String?
    if let known = assigned[record.instruction] {
      text = known
    } else {
      text = target(of: record, place)
      assigned[record.instruction] = text
    }
    guard let text else { return }
    let isStore = program.instructions[record.instruction].opcode == .setItem
    guard !isStore || record.operands.count == 3 else { return }
    let made = isStore ? record.operands[2] : record.result
    guard made.tag == .array || made.isNumber else { return }
    let origin = origin(of: made)
    guard origin != 0 else { return }
    let depth = machine.recordedStep(record.step)?.depth ?? 0
    let named = Tape.Named(
      name: text, line: program.line(of: record.instruction), step: record.step, depth: depth)
    aliases[origin, default: []].append(named)
    if let known = names[origin], known.depth < depth || isStore { return }
    names[origin] = named
  }

  /// The target of the assignment whose whole right side an instruction makes, or that it is.
  private func target(of record: RecordedOperation, _ place: Program.Place) -> String? {
    let tree = program.trees[place.tree]
    let opcode = program.instructions[record.instruction].opcode
    if opcode == .setItem {
      return record.operands.count == 3 && record.operands[0].tag != .array ? tree.sourceText(of: place.node) : nil
    }
    let isBinding = isAssignment(record.instruction)
    if tree[place.node].kind == .augmentedAssign {
      return tree.sourceText(of: tree.child(0, of: place.node))
    }
    if isBinding {
      switch tree[place.node].kind {
      case .name, .attribute, .subscript: return tree.sourceText(of: place.node)
      default:
        // The instruction knows the slot.
        let instruction = program.instructions[record.instruction]
        guard let code = program.code(of: record.instruction) else { return nil }
        let slot = Int(instruction.a)
        if opcode == .setAttribute { return nil }
        let names = program.codes[opcode == .bindGlobal ? 0 : code].slotNames
        return slot < names.count ? names[slot] : nil
      }
    }
    guard let statement = machine.statement(ofStep: record.step), statement.tree == place.tree else { return nil }
    switch tree[statement.node].kind {
    case .assign:
      let children = Array(tree.children(of: statement.node))
      guard children.first == place.node, let target = children.last else { return nil }
      return tree[target].kind == .tuple ? nil : tree.sourceText(of: target)
    case .annotatedAssign:
      return tree.child(2, of: statement.node) == place.node
        ? tree.sourceText(of: tree.child(0, of: statement.node)) : nil
    default: return nil
    }
  }
}
