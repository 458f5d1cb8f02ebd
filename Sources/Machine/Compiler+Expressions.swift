import Diagnostics
import Syntax

extension Compiler {
  /// Compiles an expression; its value is then in the register returned: `target` if one is given.
  @discardableResult
  mutating func expression(_ node: NodeID, into target: Int? = nil) throws(Diagnostic) -> Int {
    let entry = tree[node]
    switch entry.kind {
    case .name:
      return try name(node, into: target)
    case .integer:
      guard let value = Compiler.integer(tree.text(of: node)) else {
        return place(constant(.bigInt(tree.text(of: node).lowercased())), node, into: target)
      }
      return place(constant(.int(value)), node, into: target)
    case .float:
      return place(constant(.float((Double(tree.text(of: node)) ?? 0).bitPattern)), node, into: target)
    case .string:
      return place(constant(.string(tree.text(of: node))), node, into: target)
    case .true: return place(constant(.bool(true)), node, into: target)
    case .false: return place(constant(.bool(false)), node, into: target)
    case .none: return place(constant(.none), node, into: target)
    case .ellipsis: return place(constant(.ellipsis), node, into: target)
    case .formattedString:
      return try formattedString(node, into: target)
    case .tuple, .list, .set:
      return try sequence(node, into: target)
    case .dict:
      return try dict(node, into: target)
    case .unary:
      return try unary(node, into: target)
    case .binary:
      return try binary(node, into: target)
    case .boolean:
      return try boolean(node, into: target)
    case .compare:
      return try comparison(node, into: target)
    case .conditional:
      return try conditional(node, into: target)
    case .call:
      return try call(node, into: target)
    case .attribute:
      let mark = nextTemporary
      let object = try expression(tree.child(0, of: node))
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.getAttribute, node, a: result, b: object, c: attributeName(tree.text(of: node)))
      return result
    case .subscript:
      let mark = nextTemporary
      let object = try operand(tree.child(0, of: node), before: tree.child(1, of: node))
      let index = try expression(tree.child(1, of: node))
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.getItem, node, a: result, b: object, c: index)
      return result
    case .slice:
      let mark = nextTemporary
      let parts = temporary(3)
      for (position, child) in tree.children(of: node).enumerated() {
        if tree[child].kind == .absent {
          emit(.move, node, a: parts + position, b: constant(.none))
        } else {
          try expression(child, into: parts + position)
        }
      }
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.buildSlice, node, a: result, b: parts)
      return result
    case .lambda:
      return try makeFunction(node, into: target)
    case .listComprehension, .setComprehension, .dictComprehension, .generator:
      return try comprehension(node, into: target)
    case .yield, .yieldFrom:
      return try yield(node, into: target)
    case .bytes:
      return place(constant(.bytes(tree.text(of: node))), node, into: target)
    case .namedExpression:
      let value = try expression(tree.child(1, of: node))
      try assign(value, to: tree.child(0, of: node))
      return try expression(tree.child(0, of: node), into: target)
    default:
      notSupported(Compiler.words(for: entry.kind), node)
      return target ?? constant(.none)
    }
  }

  /// An expression whose value is needed after `later` has been evaluated: a named slot that `later` could rebind is copied.
  mutating func operand(_ node: NodeID, before later: NodeID) throws(Diagnostic) -> Int {
    let register = try expression(node)
    guard register >= 0, tree[node].kind == .name, rebinds[Int(later.index)] else { return register }
    let copy = temporary()
    emit(.move, node, a: copy, b: register)
    return copy
  }

  /// The value of a decimal, hexadecimal, octal or binary literal; nil when it needs more than 64 bits.
  static func integer(_ text: String) -> Int? {
    let lower = text.lowercased()
    if lower.hasPrefix("0x") { return Int(lower.dropFirst(2), radix: 16) }
    if lower.hasPrefix("0o") { return Int(lower.dropFirst(2), radix: 8) }
    if lower.hasPrefix("0b") { return Int(lower.dropFirst(2), radix: 2) }
    return Int(lower)
  }

  /// A value that is somewhere already, moved to `target` if one is given.
  private mutating func place(_ register: Int, _ node: NodeID, into target: Int?) -> Int {
    guard let target, target != register else { return register }
    emit(.move, node, a: target, b: register)
    return target
  }

  private mutating func name(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let name = tree.text(of: node)
    switch try place(of: name, binding: false) {
    case .slot(let slot):
      if scope.isClass, overrides.allSatisfy({ $0[name] == nil }) {
        return try className(name, slot: slot, node, into: target)
      }
      // A name that shadows a builtin falls back to it while it has no value of its own.
      if isModule, overrides.allSatisfy({ $0[name] == nil }), let fallback = try fallback(for: name) {
        let result = target ?? temporary()
        emit(.loadGlobal, node, a: result, b: slot, c: fallback)
        return result
      }
      return place(slot, node, into: target)
    case .cell(let slot):
      let result = target ?? temporary()
      emit(.loadCell, node, a: result, b: slot)
      return result
    case .global(let slot):
      let result = target ?? temporary()
      emit(.loadGlobal, node, a: result, b: slot, c: try fallback(for: name) ?? 0)
      return result
    case .constant(let register):
      return place(register, node, into: target)
    }
  }

  /// A name in a class's body: the class's own while it has a value, otherwise the module's.
  private mutating func className(
    _ name: String, slot: Int, _ node: NodeID, into target: Int?
  ) throws(Diagnostic) -> Int {
    let fallback = try fallback(for: name)
    guard program.globals[name] != nil || fallback != nil else { return place(slot, node, into: target) }
    let result = target ?? temporary()
    let isBound = jump(.jumpIfBound, node, if: slot)
    emit(.loadGlobal, node, a: result, b: defineGlobal(name), c: fallback ?? 0)
    let end = jump(.jump, node)
    land(isBound)
    emit(.move, node, a: result, b: slot)
    land(end)
    return result
  }

  private mutating func unary(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let child = tree.child(0, of: node)
    // A negative literal is a constant.
    if tree[node].operation == .negative, tree[child].kind == .integer,
      let value = Compiler.integer(tree.text(of: child))
    {
      return place(constant(.int(0 &- value)), node, into: target)
    }
    if tree[node].operation == .negative, tree[child].kind == .float, let value = Double(tree.text(of: child)) {
      return place(constant(.float((-value).bitPattern)), node, into: target)
    }
    let mark = nextTemporary
    let operand = try expression(child)
    nextTemporary = mark
    let result = target ?? temporary()
    if tree[node].operation == .not {
      emit(.not, node, a: result, b: operand)
    } else {
      emit(.unary, node, a: result, b: operand, extra: Int(tree[node].operation.rawValue))
    }
    return result
  }

  /// A chain `a + b - c …` is compiled from its leftmost operand in a loop, however long it is.
  private mutating func binary(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    var chain: [NodeID] = []
    var leftmost = node
    while tree[leftmost].kind == .binary {
      chain.append(leftmost)
      leftmost = tree.child(0, of: leftmost)
    }
    let mark = nextTemporary
    var left = try operand(leftmost, before: tree.child(1, of: chain[chain.count - 1]))
    for link in chain.reversed() {
      let right = try expression(tree.child(1, of: link))
      nextTemporary = mark
      let result = link == node ? target ?? temporary() : temporary()
      emit(.binary, link, a: result, b: left, c: right, extra: Int(tree[link].operation.rawValue))
      left = result
    }
    return left
  }

  private mutating func boolean(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let result = target.map { $0 >= code.slotNames.count || !isNamed($0) ? $0 : temporary() } ?? temporary()
    let operands = tree.children(of: node)
    var jumps: [Int] = []
    for (position, operand) in operands.enumerated() {
      try expression(operand, into: result)
      if position < operands.count - 1 {
        jumps.append(jump(tree[node].operation == .and ? .jumpIfFalse : .jumpIfTrue, operand, if: result))
      }
    }
    for jump in jumps { land(jump) }
    return place(result, node, into: target)
  }

  private func isNamed(_ register: Int) -> Bool {
    isModule ? register < program.globals.count : register < code.slotNames.count
  }

  private mutating func comparison(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let parts = Array(tree.children(of: node))
    let mark = nextTemporary
    let result = temporary()
    var jumps: [Int] = []
    var left = try operand(parts[0], before: node)
    for position in stride(from: 1, to: parts.count, by: 2) {
      let isLast = position + 2 >= parts.count
      var right = try expression(parts[position + 1])
      if !isLast, right >= 0 {
        let copy = temporary()
        emit(.move, parts[position + 1], a: copy, b: right)
        right = copy
      }
      // The instruction stands for the whole comparison, or in a chain for its part: the comparison node.
      emit(
        .binary, parts.count == 3 ? node : parts[position], a: result, b: left, c: right,
        extra: Int(tree[parts[position]].operation.rawValue))
      if !isLast { jumps.append(jump(.jumpIfFalse, node, if: result)) }
      left = right
    }
    for jump in jumps { land(jump) }
    nextTemporary = mark
    if let target {
      emit(.move, node, a: target, b: result)
      return target
    }
    return temporary()
  }

  private mutating func conditional(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    let result = temporary()
    let test = try expression(tree.child(0, of: node))
    let otherwise = jump(.jumpIfFalse, tree.child(0, of: node), if: test)
    try expression(tree.child(1, of: node), into: result)
    let end = jump(.jump, node)
    land(otherwise)
    try expression(tree.child(2, of: node), into: result)
    land(end)
    nextTemporary = mark
    if let target {
      emit(.move, node, a: target, b: result)
      return target
    }
    return temporary()
  }

  private mutating func sequence(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let elements = tree.children(of: node)
    let opcode: Opcode =
      switch tree[node].kind {
      case .tuple: .buildTuple
      case .set: .buildSet
      default: .buildList
      }
    let mark = nextTemporary
    if elements.contains(where: { tree[$0].kind == .starred }) {
      let list = temporary()
      emit(.buildList, node, a: list, b: list, c: 0)
      for element in elements {
        let item = nextTemporary
        if tree[element].kind == .starred {
          emit(.extendList, element, a: list, b: try expression(tree.child(0, of: element)))
        } else {
          emit(.appendToList, element, a: list, b: try expression(element))
        }
        nextTemporary = item
      }
      nextTemporary = mark
      let result = target ?? temporary()
      // The count -1 says: from the list in `b`.
      emit(tree[node].kind == .list ? .move : opcode, node, a: result, b: list, c: -1)
      return result
    }
    let first = nextTemporary
    // Operands of a literal stand side by side; a long literal is built in pieces to keep the frame small.
    if elements.count > 4096 {
      let list = temporary()
      emit(.buildList, node, a: list, b: list, c: 0)
      for element in elements {
        let item = nextTemporary
        emit(.appendToList, element, a: list, b: try expression(element))
        nextTemporary = item
      }
      nextTemporary = mark
      let result = target ?? temporary()
      emit(tree[node].kind == .list ? .move : opcode, node, a: result, b: list, c: -1)
      return result
    }
    for element in elements {
      let register = temporary()
      try expression(element, into: register)
    }
    nextTemporary = mark
    let result = target ?? temporary()
    let isConstantSet = opcode == .buildSet && elements.count >= 3 && elements.allSatisfy { isConstant($0) }
    emit(opcode, node, a: result, b: first, c: elements.count, extra: isConstantSet ? 1 : 0)
    return result
  }

  /// Whether CPython sees a constant in an expression.
  private func isConstant(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .integer, .float, .true, .false, .string: true
    case .unary: isConstant(tree.child(0, of: node))
    case .tuple: tree.children(of: node).allSatisfy { isConstant($0) }
    default: false
    }
  }

  private mutating func dict(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let children = Array(tree.children(of: node))
    let mark = nextTemporary
    if children.count > 500 || children.contains(where: { tree[$0].kind == .absent }) {
      let dict = temporary()
      emit(.buildDict, node, a: dict, b: dict, c: 0)
      for index in stride(from: 0, to: children.count - 1, by: 2) {
        let item = nextTemporary
        if tree[children[index]].kind == .absent {
          emit(.extendDict, node, a: dict, b: try expression(children[index + 1]))
        } else {
          let key = try operand(children[index], before: children[index + 1])
          emit(.setItem, node, a: dict, b: key, c: try expression(children[index + 1]), extra: 1)
        }
        nextTemporary = item
      }
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.move, node, a: result, b: dict)
      return result
    }
    let first = nextTemporary
    for child in children { try expression(child, into: temporary()) }
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.buildDict, node, a: result, b: first, c: children.count / 2)
    return result
  }

  private mutating func formattedString(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let parts = tree.children(of: node)
    let mark = nextTemporary
    let first = nextTemporary
    var count = 0
    for part in parts {
      guard tree[part].kind == .formattedValue else {
        try expression(part, into: temporary())
        count += 1
        continue
      }
      let debug = tree.text(of: part)
      if !debug.isEmpty {
        let register = temporary()
        emit(.move, part, a: register, b: constant(.string(debug)))
        count += 1
      }
      let register = temporary()
      let inner = nextTemporary
      let value = try expression(tree.child(0, of: part))
      let format = tree.child(1, of: part)
      let spec =
        tree[format].kind == .absent ? constant(.string("")) : try expression(format)
      nextTemporary = inner
      var conversion = tree[part].operation
      if conversion == .conversionNone, !debug.isEmpty, tree[format].kind == .absent { conversion = .conversionRepr }
      emit(.formatValue, part, a: register, b: value, c: spec, extra: Int(conversion.rawValue))
      count += 1
    }
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.buildString, node, a: result, b: first, c: count)
    return result
  }

  // MARK: Calls

  private mutating func call(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let children = Array(tree.children(of: node))
    let callee = children[0]
    let arguments = children.dropFirst()
    // How a text of the library says what Longhand has not yet.
    if code.isPrelude, tree[callee].kind == .name, tree.text(of: callee) == "not_supported", let what = arguments.first
    {
      notSupported("\(code: tree.text(of: what))", node)
      return target ?? constant(.none)
    }
    if arguments.contains(where: { tree[$0].kind == .starred || tree[$0].kind == .doubleStarred }) {
      return try unpackedCall(node, callee, arguments, into: target)
    }
    guard arguments.count < 255 else {
      notSupported("a call with more than 254 arguments", node)
      return target ?? constant(.none)
    }
    if arguments.isEmpty, tree[callee].kind == .name, tree.text(of: callee) == "super",
      let cell = slots[Scope.classCell], scope.free.contains(Scope.classCell), let own = code.parameters.first
    {
      return try superCall(node, cell: cell, parameter: own.name, into: target)
    }
    let mark = nextTemporary
    let isMethod = tree[callee].kind == .attribute
    var calleeRegister = 0
    var first = nextTemporary
    if isMethod {
      first = temporary()
      try expression(tree.child(0, of: callee), into: first)
    } else {
      calleeRegister = try expression(callee)
      if calleeRegister >= 0, tree[callee].kind == .name, arguments.contains(where: { rebinds[Int($0.index)] }) {
        let copy = temporary()
        emit(.move, callee, a: copy, b: calleeRegister)
        calleeRegister = copy
      }
      first = nextTemporary
    }
    var keywords: [Int] = []
    for argument in arguments {
      let register = temporary()
      if tree[argument].kind == .keywordArgument {
        keywords.append(program.name(tree.text(of: argument)))
        try expression(tree.child(0, of: argument), into: register)
      } else {
        try expression(argument, into: register)
      }
    }
    var extra = 0
    if !keywords.isEmpty {
      program.keywords.append(keywords)
      extra = program.keywords.count
      guard extra < 65_000 else {
        notSupported("a script with more than 65,000 calls with keywords", node)
        return target ?? constant(.none)
      }
    }
    nextTemporary = mark
    let result = target ?? temporary()
    if isMethod {
      emit(
        .callMethod, node, a: result, b: attributeName(tree.text(of: callee)), c: first, count: arguments.count,
        extra: extra)
    } else {
      emit(.call, node, a: result, b: calleeRegister, c: first, count: arguments.count, extra: extra)
    }
    return result
  }

  /// `super()` without arguments: the class around the method, and the method's first parameter.
  private mutating func superCall(
    _ node: NodeID, cell: Int, parameter: String, into target: Int?
  ) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    let first = temporary(2)
    emit(.loadCell, node, a: first, b: cell)
    switch try place(of: parameter, binding: false) {
    case .cell(let slot): emit(.loadCell, node, a: first + 1, b: slot)
    case .slot(let slot): emit(.move, node, a: first + 1, b: slot)
    case .global, .constant: break
    }
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.call, node, a: result, b: constant(.global("super")), c: first, count: 2)
    return result
  }

  private mutating func unpackedCall(
    _ node: NodeID, _ callee: NodeID, _ arguments: ArraySlice<NodeID>, into target: Int?
  ) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    let function = temporary()
    try expression(callee, into: function)
    let list = temporary(2)
    emit(.buildList, node, a: list, b: list, c: 0)
    emit(.buildDict, node, a: list + 1, b: list, c: 0)
    for argument in arguments {
      let item = nextTemporary
      switch tree[argument].kind {
      case .starred: emit(.extendList, argument, a: list, b: try expression(tree.child(0, of: argument)))
      case .doubleStarred:
        emit(.extendDict, argument, a: list + 1, b: try expression(tree.child(0, of: argument)), extra: 1)
      case .keywordArgument:
        let value = try expression(tree.child(0, of: argument))
        emit(.setItem, argument, a: list + 1, b: constant(.string(tree.text(of: argument))), c: value, extra: 1)
      default: emit(.appendToList, argument, a: list, b: try expression(argument))
      }
      nextTemporary = item
    }
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.callUnpacked, node, a: result, b: function, c: list)
    return result
  }

  // MARK: Functions

  /// A function object for a `def` or lambda.
  mutating func makeFunction(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    guard let inner = scope.children[node] else { return target ?? constant(.none) }
    let number = try function(node, scope: inner)
    let values = tree.children(of: tree.child(0, of: node)).map { tree.child(1, of: $0) }
    let result = try closure(
      of: inner, code: number, defaults: values.filter { tree[$0].kind != .absent }, node, into: target)
    if tree[node].kind == .functionDefinition, looksAtAnnotations { try annotate(result, node) }
    return result
  }

  /// Gives a function the dict of its annotations.
  private mutating func annotate(_ function: Int, _ node: NodeID) throws(Diagnostic) {
    let mark = nextTemporary
    let dict = temporary()
    emit(.buildDict, node, a: dict, b: dict, c: 0)
    var annotations: [(name: String, value: NodeID)] = []
    for parameter in tree.children(of: tree.child(0, of: node)) {
      annotations.append((tree.text(of: parameter), tree.child(0, of: parameter)))
    }
    annotations.append(("return", tree.child(1, of: node)))
    for (name, value) in annotations where tree[value].kind != .absent {
      let register =
        tree.defersAnnotations ? constant(.string(tree.sourceText(of: value))) : try expression(value)
      emit(.setItem, node, a: dict, b: constant(.string(name)), c: register, extra: 1)
      nextTemporary = dict + 1
    }
    emit(.setAttribute, node, a: function, b: dict, c: program.name(Dunder.annotations.name))
    nextTemporary = mark
  }

  /// A function object from its code, the defaults of its parameters and the cells that it shares with this one.
  mutating func closure(
    of inner: Scope, code number: Int, defaults: [NodeID], _ node: NodeID, into target: Int? = nil
  ) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    let registers = temporary(2)
    let firstDefault = nextTemporary
    for value in defaults { try expression(value, into: temporary()) }
    emit(.buildTuple, node, a: registers, b: firstDefault, c: defaults.count)
    nextTemporary = firstDefault
    var cells = 0
    for name in inner.free {
      // The functions inside a class do not see the class's own names.
      guard let slot = scope.isClass ? slots[Scope.outer(name)] ?? slots[name] : slots[name] else { continue }
      emit(.move, node, a: temporary(), b: slot, extra: 1)
      cells += 1
    }
    emit(.buildTuple, node, a: registers + 1, b: firstDefault, c: cells)
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.makeFunction, node, a: result, b: number, c: registers)
    return result
  }

  // MARK: Generators

  private mutating func yield(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    let value = tree.child(0, of: node)
    guard tree[node].kind == .yieldFrom else {
      let register = tree[value].kind == .absent ? constant(.none) : try expression(value)
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.yield, node, a: result, b: register)
      return result
    }
    let state = temporary(3)
    let source = try expression(value)
    emit(.beginLoop, value, a: state, b: source)
    let item = temporary()
    emit(.move, node, a: item, b: constant(.none))
    let header = here
    emit(.nextItem, node, a: item, b: state, extra: 1)
    let exit = here - 1
    // Right behind what gives the item: an exception that is thrown in looks for the generator inside there.
    emit(.yield, node, a: item, b: item, c: state, extra: 1)
    emit(.jump, node, a: header)
    land(exit)
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.generatorResult, node, a: result, b: state)
    return result
  }

  // MARK: Comprehensions

  /// A comprehension is a loop in the same frame, whose targets have slots of their own, or a function where functions inside
  /// may keep its variables. A generator is a function that is called with what it goes through.
  private mutating func comprehension(_ node: NodeID, into target: Int?) throws(Diagnostic) -> Int {
    let mark = nextTemporary
    guard let inner = scope.children[node] else {
      let register = try collection(node, source: nil)
      nextTemporary = mark
      let result = target ?? temporary()
      emit(.move, node, a: result, b: register)
      return result
    }
    let number = try function(node, scope: inner)
    let function = try closure(of: inner, code: number, defaults: [], node, into: temporary())
    let argument = temporary()
    if let clause = tree.children(of: node).first(where: { tree[$0].kind == .comprehensionClause }) {
      let source = try expression(tree.child(1, of: clause))
      // What cannot be gone through is an error here, not where the first item is wanted.
      emit(.move, node, a: argument, b: source)
      if tree[node].kind == .generator {
        emit(.call, node, a: argument, b: constant(.global("iter")), c: argument, count: 1)
      }
    }
    nextTemporary = mark
    let result = target ?? temporary()
    emit(.call, node, a: result, b: function, c: argument, count: 1)
    return result
  }

  /// The body of a comprehension that is a function.
  mutating func comprehensionBody(_ node: NodeID) throws(Diagnostic) {
    guard tree[node].kind == .generator else {
      emit(.return, node, a: try collection(node, source: 0))
      return
    }
    let children = Array(tree.children(of: node))
    try clauses(children.dropFirst(), of: node, source: 0) { (compiler) throws(Diagnostic) in
      let item = compiler.nextTemporary
      let value = try compiler.expression(children[0])
      compiler.emit(.yield, children[0], a: compiler.temporary(), b: value)
      compiler.nextTemporary = item
    }
    emit(.return, node, a: constant(.none))
  }

  /// Fills a list, set or dict; its register. `source` is where the first iterable is, if it has been evaluated already.
  private mutating func collection(_ node: NodeID, source: Int?) throws(Diagnostic) -> Int {
    let children = Array(tree.children(of: node))
    let result = temporary()
    let kind = tree[node].kind
    let opcode: Opcode = kind == .dictComprehension ? .buildDict : kind == .setComprehension ? .buildSet : .buildList
    emit(opcode, node, a: result, b: result, c: 0)
    let isDict = kind == .dictComprehension
    try clauses(children.dropFirst(isDict ? 2 : 1), of: node, source: source) { (compiler) throws(Diagnostic) in
      let item = compiler.nextTemporary
      if isDict {
        let key = try compiler.operand(children[0], before: children[1])
        let value = try compiler.expression(children[1])
        compiler.emit(.setItem, children[0], a: result, b: key, c: value, extra: 1)
      } else {
        let value = try compiler.expression(children[0])
        compiler.emit(kind == .setComprehension ? .addToSet : .appendToList, children[0], a: result, b: value)
      }
      compiler.nextTemporary = item
    }
    return result
  }

  private mutating func clauses(
    _ clauses: ArraySlice<NodeID>, of node: NodeID, source given: Int? = nil,
    body: (inout Compiler) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let clause = clauses.first else { return try body(&self) }
    let children = Array(tree.children(of: clause))
    let mark = nextTemporary
    let state = temporary(3)
    var source = given ?? 0
    if given == nil { source = try expression(children[1]) }
    emit(.beginLoop, children[1], a: state, b: source)
    var names: [String: Int] = [:]
    if scope.node != node { collectTargets(children[0], into: &names) }
    overrides.append(names)
    let header = here
    let item = temporary()
    emit(.nextItem, clause, a: item, b: state)
    let exit = here - 1
    try assign(item, to: children[0], isComprehension: true)
    var skips: [Int] = []
    for condition in children.dropFirst(2) {
      let register = nextTemporary
      let test = try expression(condition)
      skips.append(jump(.jumpIfFalse, condition, if: test))
      nextTemporary = register
    }
    try self.clauses(clauses.dropFirst(), of: node, body: body)
    for skip in skips { land(skip) }
    emit(.jump, clause, a: header)
    land(exit)
    overrides.removeLast()
    nextTemporary = mark
  }

  private mutating func collectTargets(_ node: NodeID, into names: inout [String: Int]) {
    if tree[node].kind == .name {
      names[tree.text(of: node)] = temporary()
    } else {
      for child in tree.children(of: node) { collectTargets(child, into: &names) }
    }
  }

  /// What to call a construct that is not supported.
  static func words(for kind: NodeKind) -> Message {
    switch kind {
    case .imaginary: "a complex number"
    case .await: "`await`"
    case .starred: "`*` here"
    case .async: "`async`"
    default: "this construct"
    }
  }
}
