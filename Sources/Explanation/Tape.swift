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
  /// How many cells all results have together.
  private(set) var cellCount = 0
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

  /// The most cells that all results together may have.
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
    reader.findSeveral(from: first, through: number)
    while number >= first {
      if let node = reader.read(number) {
        // Operands are the results of others, and share their numbers.
        cells += node.result.tensor?.count ?? 0
        guard cells < Tape.longest else { return nil }
        nodes.append(node)
      }
      number -= 1
    }
    cellCount = cells
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
  /// Numbers that stand in a list or tuple which a builtin made, by their bits and by where they stand.
  private var several: [UInt64: [Part]] = [:]
  private var spots: [Spot: Part] = [:]

  /// The operations that made arrays among several results, by the arrays' storages.
  private var arrayMakers: [Int: UInt64] = [:]

  /// A number among several that an operation made.
  private struct Part {
    let operation: UInt64
    let step: UInt64
    /// Its place among all that the operation made.
    let position: Int
    let bits: UInt64
    /// What stands for it where numbers live.
    var key: UInt64 { Reader.key(operation, position) }
  }

  /// Where an item stands: a list or tuple, by its address, and the position in it.
  private struct Spot: Hashable {
    let container: UInt64
    let position: Int
  }

  private static func key(_ operation: UInt64, _ position: Int) -> UInt64 {
    1 << 63 | operation << 20 | UInt64(truncatingIfNeeded: position)
  }

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
      let items = Array(machine.heap.items(of: value)).enumerated().map { position, item -> TapeValue in
        if let part = part(item, in: value, at: position) {
          return self.value(of: part, item.number)
        }
        return self.value(item, depth: depth + 1)
      }
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

  /// Takes back what was stored from an operation on; what is known of the arrays that it was stored into is forgotten.
  private mutating func takeBack(from number: UInt64) {
    var isSmall = false
    var large: Set<Int> = []
    machine.takeBack(from: number) { storage in
      if let storage { large.insert(storage) } else { isSmall = true }
    }
    if !isSmall, large.isEmpty { return }
    tensors = tensors.filter { key, _ in machine.isLarge(storage: key.storage) ? !large.contains(key.storage) : !isSmall
    }
  }

  // MARK: Several results

  /// Finds the numbers that builtins gave in a list or tuple: these have no operation of their own.
  mutating func findSeveral(from first: UInt64, through last: UInt64) {
    guard first <= last else { return }
    for number in first...last {
      guard let record = machine.record(of: number), record.result.tag == .tuple || record.result.tag == .list,
        let whole = machine.recorded(number), isCall(whole)
      else { continue }
      var count = 0
      findSeveral(in: whole.result, of: whole, &count, depth: 0)
    }
  }

  private mutating func findSeveral(in container: Value, of whole: RecordedOperation, _ count: inout Int, depth: Int) {
    for (position, item) in machine.heap.items(of: container).enumerated() where item.origin == 0 {
      guard count < 100_000 else { return }
      count += 1
      switch item.tag {
      case .array: arrayMakers[machine.heap.storage(of: item)] = whole.number
      case .list, .tuple: if depth < 3 { findSeveral(in: item, of: whole, &count, depth: depth + 1) }
      case _ where item.isFloating:
        let part = Part(operation: whole.number, step: whole.step, position: count - 1, bits: item.bits)
        several[item.bits, default: []].append(part)
        spots[Spot(container: container.bits, position: position)] = part
      default: break
      }
    }
  }

  /// The number among several that an item of a list or tuple is; nil for what has an operation of its own, or none.
  private func part(_ item: Value, in container: Value, at position: Int) -> Part? {
    guard item.isFloating, item.origin == 0,
      let part = spots[Spot(container: container.bits, position: position)], part.bits == item.bits
    else { return nil }
    return part
  }

  /// Whether a builtin was called.
  private func isCall(_ record: RecordedOperation) -> Bool {
    switch program.instructions[record.instruction].opcode {
    case .call, .callMethod, .callUnpacked: record.returned.isUnset
    default: false
    }
  }

  /// The number among several that a name was given; nil for one that was written down.
  private func part(boundBy record: RecordedOperation) -> Part? {
    guard let value = record.operands.first, value.isFloating, value.origin == 0, let parts = several[value.bits] else {
      return nil
    }
    if let found = parts.last(where: { $0.step == record.step && $0.operation < record.number }) { return found }
    guard let statement = machine.statement(ofStep: record.step) else { return nil }
    let tree = program.trees[statement.tree]
    guard tree[statement.node].kind == .assign, let target = Array(tree.children(of: statement.node)).last,
      tree[target].kind == .tuple || tree[target].kind == .list
    else { return nil }
    return parts.last { $0.operation < record.number }
  }

  /// A number among several as a value.
  private func value(of part: Part, _ number: Double) -> TapeValue {
    TapeValue(place: .number(part.key), tensor: Tensor(number), origin: part.operation)
  }

  /// What a builtin gave in a list or tuple; nil when nothing of it was made there.
  private mutating func several(_ record: RecordedOperation) -> TapeValue? {
    guard record.result.tag == .tuple || record.result.tag == .list, isCall(record) else { return nil }
    let storages = Set(record.operands.filter { $0.tag == .array }.map { machine.heap.storage(of: $0) })
    var isMade = false
    var items: [TapeValue] = []
    for (position, item) in machine.heap.items(of: record.result).enumerated().prefix(10_000) {
      var part = value(item, depth: 1)
      if let own = self.part(item, in: record.result, at: position) {
        part = value(of: own, item.number)
        isMade = true
      }
      if case .sequence = part.place, item.origin == 0 { isMade = true }
      if case .cells(let storage, _, _) = part.place, item.origin == 0, !storages.contains(storage) { isMade = true }
      items.append(part)
    }
    guard isMade else { return nil }
    var result = TapeValue(place: .sequence(items), tensor: nil, origin: record.number)
    if let shape = items.first?.tensor?.shape, items.allSatisfy({ $0.tensor?.shape == shape }) {
      result.tensor = Tensor(items.flatMap { $0.tensor?.values ?? [] }, shape: [items.count] + shape)
    }
    return result
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
    takeBack(from: number + 1)
    guard let record = machine.recorded(number) else { return nil }
    note(record)
    let opcode = program.instructions[record.instruction].opcode
    let isNumeric = record.result.tag == .array || record.result.isNumber
    guard isNumeric || opcode == .setItem || !record.returned.isUnset else {
      for operand in record.operands where operand.isFloating || operand.tag == .array {
        kept.insert(origin(of: operand))
      }
      sequences.removeAll(keepingCapacity: true)
      if let result = several(record) {
        takeBack(from: number)
        return severalResults(record, result)
      }
      return changed(record)
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
    let isPart = opcode == .getItem || opcode == .nextItem || opcode == .unpack
    if isPart, record.operands.count == 2, record.operands[0].tag != .array {
      item = machine.reading(record.operands[1], of: record.operands[0])
    }
    takeBack(from: number)
    if case .number = result.place { result.place = .number(number) }
    result.origin = number
    var node = TapeNode(
      number: number, instruction: record.instruction, step: record.step, kind: .view, operands: [], result: result)
    switch opcode {
    case .bind, .bindGlobal, .storeCell, .setAttribute:
      // A number is known by the operation that made it, and the assignment is only another name, unless it was one of several.
      guard let operand = record.operands.first else { return nil }
      if operand.tag == .array, operand.origin == 0, let maker = arrayMakers[machine.heap.storage(of: operand)] {
        var made = value(operand)
        made.origin = maker
        node.operands = [made]
        return node
      }
      guard let part = part(boundBy: record) else { return nil }
      node.operands = [value(of: part, operand.number)]
      node.kind = .same
      return node
    case .setItem: return store(record, node)
    case .getItem, .nextItem, .unpack: return part(record, node)
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

  /// A call that gave several numbers or arrays.
  private mutating func severalResults(_ record: RecordedOperation, _ result: TapeValue) -> TapeNode? {
    var node = TapeNode(
      number: record.number, instruction: record.instruction, step: record.step, kind: .view, operands: [],
      result: result)
    guard var found = call(record, node) else { return nil }
    if case .rule(.matrix) = found.kind { return found }
    // The numbers of an array as a list are the same numbers.
    if let operand = found.operands.first, let values = operand.tensor?.values, values == result.tensor?.values {
      node.operands = [operand]
      node.positions = Array(values.indices)
      node.kind = .rule(.moved)
      return node
    }
    if case .rule(.constant) = found.kind { return found }
    found = unknown(record, node)
    return found
  }

  /// A call that changed an array in place and gives nothing: `a.sort()`, `a.fill(0)`.
  private mutating func changed(_ record: RecordedOperation) -> TapeNode? {
    var after: [(place: Int, value: TapeValue)] = []
    if isCall(record), machine.isChanged(by: record.number) {
      for (place, operand) in record.operands.enumerated() where operand.tag == .array {
        after.append((place, value(operand)))
      }
    }
    takeBack(from: record.number)
    for (place, result) in after {
      guard case .cells = result.place, let numbers = result.tensor, value(record.operands[place]).tensor != numbers
      else { continue }
      var node = TapeNode(
        number: record.number, instruction: record.instruction, step: record.step, kind: .view, operands: [],
        result: result)
      node = call(record, node, isInPlace: true) ?? unknown(record, node)
      node.isInPlace = true
      if case .rule(.stored) = node.kind {
        guard place == 0, node.operands.count > 1, node.details.mask == nil else { return unknown(record, node) }
        node.operands = Array(node.operands.prefix(2))
        node.kind = .store(positions: Array(0..<numbers.count))
      }
      return node
    }
    return nil
  }

  private func sharesCells(_ one: TapeValue, _ other: TapeValue?) -> Bool {
    if case .cells(let first, _, _) = one.place, case .cells(let second, _, _)? = other?.place {
      return first == second
    }
    return false
  }

  private mutating func unknown(_ record: RecordedOperation, _ node: TapeNode) -> TapeNode {
    var node = node
    node.operands = record.operands.map { held(by: $0) }
    node.kind = .unknown(program.code(ofOperation: record.instruction))
    return node
  }

  /// A value, of which numbers may be had one after the other: an iterator is what it goes through.
  private mutating func held(by value: Value) -> TapeValue {
    switch value.tag {
    case .iterator:
      let sources = Array(machine.heap.items(of: machine.heap.values(value.address)[0]))
      return TapeValue(place: .sequence(sources.map { held(by: $0) }), tensor: nil, origin: 0)
    case .dict, .instance:
      return TapeValue(place: .sequence(machine.parts(of: value).map { self.value($0.value) }), tensor: nil, origin: 0)
    default: return self.value(value)
    }
  }

  private mutating func readCall(_ record: RecordedOperation) {
    takeBack(from: record.number)
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
      var inner = value(item)
      if item.isFloating, item.origin == 0, object.tag != .dict, let index = record.operands.last, index.isIntegral {
        let count = index.integer < 0 ? machine.heap.items(of: object).count : 0
        if let part = self.part(item, in: object, at: index.integer &+ count) {
          inner = value(of: part, item.number)
        }
      }
      // What was written down has no derivative, and is a value of its own from here.
      if item.isFloating, case .constant = inner.place { return nil }
      if item.tag == .array, item.origin == 0, let maker = arrayMakers[machine.heap.storage(of: item)] {
        inner.origin = maker
      }
      node.operands = [inner]
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

  private mutating func call(_ record: RecordedOperation, _ node: TapeNode, isInPlace: Bool = false) -> TapeNode? {
    let place = program.place(of: record.instruction)
    let tree = program.trees[place.tree]
    var builtin: Int?
    switch callee(record) {
    case .named(let value): builtin = CallReading.builtin(value, machine)
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
      let value = signature.parameters.firstIndex { $0.name == name }.map { arranged[$0] } ?? .unset
      return value.tag == .none ? .unset : value
    }
    guard details(of: &node, argument) else { return unknown(record, node) }
    var count = positional
    if tree[place.node].kind == .call, case .elementwise = rule, card.name == "clip" { count = 3 }
    // An operand may be given by keyword.
    while count < arranged.count, count < 2, !arranged[count].isUnset { count += 1 }
    node.operands = arranged.prefix(max(count, 1)).map { value($0) }
    if card.name == "clip" {
      for (position, name) in [(1, "min"), (2, "max")] where node.operands[position].tensor == nil {
        node.operands[position] = value(argument(name))
        if node.operands[position].tensor == nil { node.operands[position].tensor = Tensor(.nan) }
      }
    }
    node.written = Array(0..<min(positional, node.operands.count))
    if node.details.target != nil {
      node.isInPlace = true
    } else if !isInPlace, sharesCells(node.result, node.operands.first) {
      return node
    }
    switch rule {
    case .reduction, .lines, .weightedMean:
      guard let shape = node.operands.first?.tensor?.shape else { return unknown(record, node) }
      node.written = [0]
      if signature.parameters.contains(where: { $0.name == "axis" }) {
        let given = argument("axis")
        guard
          let axes = given.isUnset && isAlongLast(rule, card.call, arranged, signature)
            ? [shape.count - 1] : axes(given, rank: shape.count)
        else { return unknown(record, node) }
        node.details.axes = axes
      }
      let order = argument("ord")
      if !order.isUnset {
        let isMatrix = (node.details.axes?.count ?? shape.count) > 1
        let isPlain = order.tag == .string && ["fro", "f"].contains(machine.heap.text(of: order))
        guard isPlain || order.isNumber && !isMatrix && order.number != 0 else { return unknown(record, node) }
        node.details.order = order.isNumber ? order.number : 2
      }
      if case .weightedMean = rule {
        let weights = argument("weights")
        node.operands = [node.operands[0]] + (weights.isUnset ? [] : [value(weights)])
      } else {
        node.operands = [node.operands[0]]
      }
    case .indexed(let write):
      var text = ""
      if record.operands.first?.tag == .string {
        text = record.operands.first.map { machine.heap.text(of: $0) } ?? ""
        node.operands = Array(record.operands.dropFirst()).map { value($0) }
      } else if node.operands.count == 1, case .sequence(let items) = node.operands[0].place {
        node.operands = items
      } else {
        node.operands = Array(node.operands.prefix(2)).filter { $0.tensor != nil }
      }
      var numbers: [String: [[Int]]] = [:]
      for parameter in signature.parameters {
        if let found = wholes(argument(parameter.name)) { numbers[parameter.name] = found }
      }
      let ranks = node.operands.map { $0.tensor?.shape.count ?? 0 }
      guard let subscripts = write(IndexedCall(ranks: ranks, text: text, numbers: numbers)),
        let sum = IndexedSum(subscripts, operands: ranks.count)
      else { return unknown(record, node) }
      node.details.sum = sum
      node.operands = Array(node.operands.prefix(sum.operandCount))
    case .items:
      if node.operands.count == 1 { break }
      node.operands = record.operands.map { value($0) }
    case .moved: return moved(record, builtin, rule, node)
    case .sliding: node.operands = Array(node.operands.prefix(2))
    case .elementwise, .matrix, .product, .constant, .stored: break
    }
    node.kind = .rule(rule)
    return node
  }

  /// What the arguments say that change the meaning of a call; false where one is nothing that is known.
  private mutating func details(of node: inout TapeNode, _ argument: (String) -> Value) -> Bool {
    let mask = argument("where")
    // As an operand of its own it is the condition of `np.where`, which has no such parameter.
    if !mask.isUnset, !(mask.tag == .bool && mask.bits == 1) {
      guard let cells = value(mask).tensor else { return false }
      node.details.mask = cells
    }
    let target = argument("out")
    if target.tag == .array { node.details.target = value(target) }
    let initial = argument("initial")
    if !initial.isUnset {
      guard initial.isNumber else { return false }
      node.details.initial = initial.number
    }
    let degrees = argument("ddof")
    if degrees.isNumber { node.details.degrees = degrees.number }
    let part = argument("q")
    if part.isNumber { node.details.part = part.number }
    let times = argument("n")
    if times.isIntegral { node.details.times = times.integer }
    for name in ["prepend", "append", "mean", "correction"] where !argument(name).isUnset { return false }
    return true
  }

  /// Whether a call without an axis works along the last one, by what its card says of the parameter.
  private func isAlongLast(_ rule: DerivativeRule, _ call: String, _ arranged: [Value], _ signature: Signature) -> Bool
  {
    guard case .lines = rule, let place = signature.parameters.firstIndex(where: { $0.name == "axis" }) else {
      return false
    }
    return arranged[place].isUnset && call.contains("axis=-1")
  }

  /// The whole numbers of an argument: one, a list of them, or a list of lists.
  private func wholes(_ value: Value) -> [[Int]]? {
    if value.isIntegral { return [[value.integer]] }
    guard value.tag == .tuple || value.tag == .list else { return nil }
    var result: [[Int]] = []
    for item in machine.heap.items(of: value) {
      if item.isIntegral {
        result.append([item.integer])
      } else if item.tag == .tuple || item.tag == .list {
        let inner = Array(machine.heap.items(of: item))
        guard inner.allSatisfy({ $0.isIntegral }) else { return nil }
        result.append(inner.map(\.integer))
      } else {
        return nil
      }
    }
    return result
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
    // A loop's variable stands for what it goes through for a moment only.
    let code = program.codes[Int(machine.calls[frame].code)]
    let passing = Set(code.loops.flatMap(\.targets))
    let variables = machine.variables(ofFrame: frame).map { ($0.name, $0.value) }
    for part in [variables.filter { !passing.contains($0.0) }, variables.filter { passing.contains($0.0) }] {
      for (storage, path) in owners(from: part) where result[storage] == nil { result[storage] = path }
    }
    return result
  }

  private func owners(from variables: [(String, Value)]) -> [Int: String] {
    var result: [Int: String] = [:]
    var waiting = variables
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
