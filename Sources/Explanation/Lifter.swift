import Library
import Machine
import Symbolic
import Syntax

/// Makes terms of what one step did: the syntax tree says what the expression is, the record what its parts were.
struct Lifter {
  let machine: Machine
  private(set) var terms: [Term] = []
  /// Which branches were taken.
  private(set) var remarks: [String] = []
  /// The operations of each step that has been looked at, by the node that they stand for.
  private var operations: [UInt64: [NodeID: [UInt64]]] = [:]
  private static let maximumDepth = 120
  private static let maximumTerms = 20_000

  init(_ machine: Machine) { self.machine = machine }

  subscript(_ id: Int) -> Term { terms[id] }

  /// Where an expression was evaluated.
  struct Context {
    let tree: Tree
    let treeID: TreeID
    let step: UInt64
    /// Inside a function that was called: its operation and code, and its parameters' terms.
    var call: UInt64?
    var parameters: [String: Int] = [:]
    var depth = 0
  }

  private mutating func add(_ term: Term) -> Int {
    terms.append(term)
    return terms.count - 1
  }

  // MARK: Expressions

  /// The term of an expression whose value was `value` when operation `time` read it.
  mutating func lift(_ node: NodeID, _ value: Value, before time: UInt64, _ context: Context) -> Int {
    var context = context
    context.depth += 1
    let tree = context.tree
    let text = Lifter.shortened(tree.sourceText(of: node))
    func plain(_ kind: Term.Kind) -> Term { Term(kind: kind, value: value, time: time, text: text) }
    guard context.depth < Lifter.maximumDepth, terms.count < Lifter.maximumTerms else { return add(plain(.code)) }
    switch tree[node].kind {
    case .integer, .float, .true, .false, .string, .none: return add(plain(.literal))
    case .name: return name(node, plain(.code), context)
    case .unary where tree[node].operation == .negative && isNumber(tree.child(0, of: node), tree):
      return add(plain(.literal))
    case .unary, .binary, .compare:
      guard let operation = operation(at: node, before: time, context) else { return add(plain(.code)) }
      return operatorTerm(node, operation, plain(.code), context)
    case .call:
      guard let operation = operation(at: node, before: time, context) else { return add(plain(.code)) }
      return call(node, operation, plain(.code), context)
    case .attribute:
      guard let operation = operation(at: node, before: time, context), let object = operation.operands.first else {
        // An attribute of an object of the script's is read like a name.
        return add(plain(.name(Lifter.shortened(tree.sourceText(of: node)))))
      }
      let child = lift(tree.child(0, of: node), object, before: operation.number, context)
      var term = plain(.code)
      term.operation = operation
      term.children = [child]
      term.builtin = machine.property(tree.text(of: node), of: object)
      if let card = card(term.builtin) { term.kind = .card(notation: card.notation, element: card.element) }
      return add(term)
    case .subscript:
      guard let operation = operation(at: node, before: time, context), operation.operands.count == 2 else {
        return add(plain(.code))
      }
      switch operation.operands[0].tag {
      case .list, .tuple, .dict:
        // An item of a list or dict is read like a name.
        return add(plain(.name(text)))
      default: break
      }
      let child = lift(tree.child(0, of: node), operation.operands[0], before: operation.number, context)
      var term = plain(.part(Lifter.shortened(tree.sourceText(of: tree.child(1, of: node)))))
      term.operation = operation
      term.children = [child]
      return add(term)
    case .list, .tuple:
      var term = plain(tree[node].kind == .list ? .list : .tuple)
      let nodes = Array(tree.children(of: node))
      guard value.tag == .list || value.tag == .tuple else { return add(plain(.code)) }
      let items = Array(machine.heap.items(of: value))
      guard items.count == nodes.count, nodes.count <= 1000 else { return add(plain(.literal)) }
      for (item, node) in zip(items, nodes) { term.children.append(lift(node, item, before: time, context)) }
      return add(term)
    case .listComprehension, .generator:
      guard let element = tree.children(of: node).first, value.tag == .list else { return add(plain(.code)) }
      let items = Array(machine.heap.items(of: value))
      guard items.count <= 200 else { return add(plain(.code)) }
      var term = plain(.list)
      term.isRepeated = true
      for item in items {
        guard let number = machine.number(ofOrigin: item.origin) else { return add(plain(.code)) }
        term.children.append(lift(element, item, before: number + 1, context))
      }
      return add(term)
    case .conditional:
      // The branch that was taken is the one whose value it is.
      let test = tree.child(0, of: node)
      let choice = operation(at: test, before: time, context)?.result ?? .unset
      let isTrue = choice.tag == .bool || choice.tag == .npBool ? choice.bits != 0 : nil
      guard let isTrue else { return add(plain(.code)) }
      remarks.append(
        "\(Lifter.shortened(tree.sourceText(of: test))) \(isTrue ? "holds" : "does not hold")")
      return lift(tree.child(isTrue ? 1 : 2, of: node), value, before: time, context)
    case .namedExpression: return lift(tree.child(1, of: node), value, before: time, context)
    default: return add(plain(.code))
    }
  }

  private func isNumber(_ node: NodeID, _ tree: Tree) -> Bool {
    tree[node].kind == .integer || tree[node].kind == .float
  }

  /// Code on one line, cut off where it is long.
  static func shortened(_ text: String) -> String {
    // A statement may be megabytes long, and this is asked for every part of it.
    let head = text.prefix(400)
    let line = head.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 || head.endIndex < text.endIndex ? line.prefix(79) + "…" : line
  }

  /// A name: in a function that was called a parameter or a local variable is what it stands for.
  private mutating func name(_ node: NodeID, _ plain: Term, _ context: Context) -> Int {
    var plain = plain
    let name = context.tree.text(of: node)
    plain.kind = .name(name)
    guard let call = context.call else { return add(plain) }
    if let number = machine.number(ofOrigin: plain.value.origin), number > call, let made = machine.recorded(number),
      made.step > (machine.recorded(call)?.step ?? .max)
    {
      return lift(made, plain.value, before: plain.time, context)
    }
    if let parameter = context.parameters[name], same(terms[parameter].value, plain.value) { return parameter }
    return add(plain)
  }

  private func same(_ one: Value, _ other: Value) -> Bool { one.tag == other.tag && one.bits == other.bits }

  /// The term of an operation, whatever statement it was part of.
  mutating func lift(_ made: RecordedOperation, _ value: Value, before time: UInt64, _ context: Context) -> Int {
    let place = machine.program.place(of: made.instruction)
    let tree = machine.program.trees[place.tree]
    var inner = Context(
      tree: tree, treeID: place.tree, step: made.step, call: context.call, parameters: context.parameters)
    inner.depth = context.depth + 1
    let opcode = machine.program.instructions[made.instruction].opcode
    switch opcode {
    case .bind, .bindGlobal, .storeCell:
      // An assignment of a value made elsewhere: what stands on the right side.
      guard let right = rightSide(of: place.node, tree), let operand = made.operands.first else {
        if let source = made.source, let item = machine.recorded(source), isItem(item) {
          return self.item(item, value, before: time, inner)
        }
        var item = Term(kind: .code, value: value, time: time, text: Lifter.shortened(tree.sourceText(of: place.node)))
        item.isItem = true
        return add(item)
      }
      return lift(right, operand, before: made.number, inner)
    case .nextItem, .unpack: return item(made, value, before: time, inner)
    case .inPlace:
      guard tree[place.node].kind == .augmentedAssign else { break }
      return operatorTerm(
        place.node, made,
        Term(kind: .code, value: value, time: time, text: Lifter.shortened(tree.sourceText(of: place.node))), inner)
    default: return lift(place.node, value, before: time, inner)
    }
    return add(Term(kind: .code, value: value, time: time, text: Lifter.shortened(tree.sourceText(of: place.node))))
  }

  /// Whether an operation took an item where something was gone through or unpacked.
  private func isItem(_ made: RecordedOperation) -> Bool {
    switch machine.program.instructions[made.instruction].opcode {
    case .nextItem, .unpack: made.operands.count == 2
    default: false
    }
  }

  /// The term of an item of an array that a loop or an unpacking handed out: `x[2]`.
  private mutating func item(_ made: RecordedOperation, _ value: Value, before time: UInt64, _ context: Context) -> Int
  {
    let tree = context.tree
    var term = Term(
      kind: .code, value: value, time: time, text: machine.program.code(ofOperation: made.instruction))
    term.isItem = true
    guard made.operands.count == 2, made.operands[0].tag == .array else { return add(term) }
    let array = made.operands[0]
    let sources = machine.program.sources(ofItem: made.instruction)
    let named = sources.first { node in
      tree[node].kind == .name
        && same(machine.value(named: tree.text(of: node), inFrame: machine.frameCount - 1), array)
    }
    guard let node = named ?? (sources.count == 1 ? sources.first : nil) else { return add(term) }
    var place = term
    place.kind = .part("\(made.operands[1].integer)")
    place.isItem = false
    place.operation = made
    place.children = [lift(node, array, before: made.number, context)]
    return add(place)
  }

  /// The term of what `a[index] = value` and `a[index] += value` store.
  mutating func liftStored(_ made: RecordedOperation, _ context: Context) -> Int {
    let tree = context.tree
    let node = machine.program.place(of: made.instruction).node
    if let right = rightSide(of: node, tree) { return lift(right, made.operands[2], before: made.number, context) }
    if let index = tree.nodes.indices.first(where: {
      tree.nodes[$0].kind == .augmentedAssign && tree.child(0, of: NodeID($0)) == node
    }), let operation = operation(at: NodeID(index), before: made.number, context) {
      return lift(operation, made.operands[2], before: made.number, context)
    }
    return add(
      Term(kind: .code, value: made.operands[2], time: made.number, text: Lifter.shortened(tree.sourceText(of: node))))
  }

  /// Whether a term has no notation, so that it is shown as code.
  func isCode(_ id: Int) -> Bool {
    switch terms[id].kind {
    case .code: return true
    case .card(let notation, let element): return notation == nil && element == nil
    case .part: return terms[id].children.first.map { terms[$0].value.tag != .array } ?? true
    case .literal, .name, .call, .list, .tuple: return false
    }
  }

  /// Whether a term is other values in another place.
  func isMoved(_ id: Int) -> Bool {
    switch terms[id].kind {
    case .name, .part, .card(_, .moved): return true
    case .literal, .card, .call, .list, .tuple, .code: return false
    }
  }

  /// Whether an item was stored by an augmented assignment.
  func isUpdate(_ made: RecordedOperation) -> Bool {
    let place = machine.program.place(of: made.instruction)
    return rightSide(of: place.node, machine.program.trees[place.tree]) == nil
  }

  /// Whether nothing with a name went into a term: it was written down as it is.
  func isGiven(_ id: Int) -> Bool {
    switch terms[id].kind {
    case .literal: return true
    case .name, .call, .code: return false
    case .card(_, .drawn): return false
    case .card, .part, .list, .tuple: return terms[id].children.allSatisfy { isGiven($0) }
    }
  }

  /// The value of the simple assignment whose target a node is.
  private func rightSide(of target: NodeID, _ tree: Tree) -> NodeID? {
    for (index, node) in tree.nodes.enumerated() where node.range.start <= tree[target].range.start {
      switch node.kind {
      case .assign:
        let children = tree.children(of: NodeID(index))
        if children.dropFirst().contains(target) { return children.first }
      case .annotatedAssign:
        if tree.child(0, of: NodeID(index)) == target { return tree.child(2, of: NodeID(index)) }
      case .namedExpression:
        if tree.child(0, of: NodeID(index)) == target { return tree.child(1, of: NodeID(index)) }
      default: break
      }
    }
    return nil
  }

  private mutating func operatorTerm(_ node: NodeID, _ operation: RecordedOperation, _ plain: Term, _ context: Context)
    -> Int
  {
    // Joining and repeating lists and texts is no arithmetic.
    if [.list, .tuple, .string].contains(operation.result.tag) { return add(plain) }
    var term = plain
    term.operation = operation
    let tree = context.tree
    var nodes = Array(tree.children(of: node))
    var symbol = tree[node].operation
    if tree[node].kind == .compare {
      guard nodes.count == 3 else { return add(plain) }
      symbol = tree[nodes[1]].operation
      nodes.remove(at: 1)
    }
    guard nodes.count == operation.operands.count, let card = Cards.operator(symbol, operands: nodes.count) else {
      return add(plain)
    }
    // A name that this very operation changes in place is read as it was before.
    for (node, operand) in zip(nodes, operation.operands) {
      term.children.append(lift(node, operand, before: operation.number, context))
    }
    term.kind = .card(notation: card.notation, element: card.element)
    return add(term)
  }

  // MARK: Calls

  private mutating func call(_ node: NodeID, _ operation: RecordedOperation, _ plain: Term, _ context: Context) -> Int {
    var term = plain
    term.operation = operation
    let tree = context.tree
    guard let reading = CallReading(node, operation, tree) else { return add(plain) }
    let (callee, isMethod) = (reading.callee, reading.isMethod)
    let (positional, keywords) = (reading.positional, reading.keywords)
    for (node, value) in zip(positional, operation.operands) {
      term.children.append(lift(node, value, before: operation.number, context))
    }
    if !operation.returned.isUnset {
      return functionCall(callee, isMethod, keywords, operation, term, context)
    }
    let parameters = context.parameters
    term.builtin = reading.builtin(operation, tree, machine) { name in parameters[name].map { terms[$0].value } }
    guard let builtin = term.builtin, let card = card(builtin) else { return add(term) }
    term.arguments = reading.arguments(operation, of: builtin, machine)
    term.kind = .card(notation: card.notation, element: card.element)
    return add(term)
  }

  private func card(_ builtin: Int?) -> FunctionCard? { CallReading.card(builtin, machine) }

  private mutating func functionCall(
    _ callee: NodeID, _ isMethod: Bool, _ keywords: [NodeID], _ operation: RecordedOperation, _ plain: Term,
    _ context: Context
  ) -> Int {
    var term = plain
    for (node, value) in zip(keywords, operation.operands.suffix(keywords.count)) {
      term.children.append(lift(node, value, before: operation.number, context))
    }
    var body: Int?
    if let last = machine.steps(inside: operation.number).last, let statement = machine.statement(ofStep: last) {
      let tree = machine.program.trees[statement.tree]
      let code = machine.program.codes[statement.code]
      var inner = Context(tree: tree, treeID: statement.tree, step: last, call: operation.number)
      inner.depth = context.depth + 1
      let positions = term.children.count - keywords.count
      for (position, parameter) in code.parameters.enumerated()
      where position < positions && parameter.kind != .variadic {
        inner.parameters[parameter.name] = term.children[position]
      }
      for (keyword, child) in zip(operation.keywords, term.children.suffix(keywords.count)) {
        inner.parameters[keyword] = child
      }
      let value = tree[statement.node].kind == .return ? tree.child(0, of: statement.node) : statement.node
      let isValue = tree[statement.node].kind == .return && tree[value].kind != .absent || code.name == "<lambda>"
      if isValue {
        body = lift(value, operation.returned, before: machine.end(ofCall: operation.number), inner)
      }
    }
    term.kind = .call(Lifter.shortened(context.tree.sourceText(of: callee)), isMethod: isMethod, body: body)
    return add(term)
  }

  // MARK: Operations

  /// The operation of a step that stands for a node, the latest before another where it ran more than once, as in a
  /// comprehension; nil when there is none.
  private mutating func operation(at node: NodeID, before time: UInt64, _ context: Context) -> RecordedOperation? {
    if operations[context.step] == nil {
      var found: [NodeID: [UInt64]] = [:]
      for number in machine.operations(ofStep: context.step) {
        guard let record = machine.recorded(number) else { continue }
        let place = machine.program.place(of: record.instruction)
        switch machine.program.instructions[record.instruction].opcode {
        case .bind, .bindGlobal, .storeCell, .setItem: continue
        default: if place.tree == context.treeID { found[place.node, default: []].append(number) }
        }
      }
      operations[context.step] = found
    }
    let numbers = operations[context.step]?[node] ?? []
    return (numbers.last { $0 < time } ?? numbers.first).flatMap { machine.recorded($0) }
  }
}
