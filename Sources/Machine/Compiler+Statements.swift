import Diagnostics
import Syntax

extension Compiler {
  /// Compiles the statements of a module or block.
  mutating func statements(of block: NodeID) throws(Diagnostic) {
    for node in tree.children(of: block) {
      let mark = nextTemporary
      try statement(node)
      nextTemporary = mark
    }
  }

  private mutating func statement(_ node: NodeID) throws(Diagnostic) {
    let entry = tree[node]
    switch entry.kind {
    case .expressionStatement:
      let value = tree.child(0, of: node)
      // A bare constant does nothing and is no step.
      switch tree[value].kind {
      case .string, .integer, .float, .true, .false, .none, .ellipsis:
        if displaysValues { emit(.display, value, a: try expression(value)) }
        return
      default: break
      }
      step(node, binds: [])
      let register = try expression(value)
      if displaysValues {
        emit(.display, value, a: register)
      } else if register >= 0, tree[value].kind == .name {
        // The name is looked at, so that one without a value is an error.
        emit(.move, value, a: temporary(), b: register)
      }
    case .assign:
      try assignment(node)
    case .augmentedAssign:
      try augmentedAssignment(node)
    case .annotatedAssign:
      let value = tree.child(2, of: node)
      let target = tree.child(0, of: node)
      let annotation = tree.child(1, of: node)
      // CPython evaluates annotations but in functions; of those that are more than a name the text is all that matters.
      let isEvaluated =
        (isModule || scope.isClass) && tree[annotation].kind == .name && !tree.defersAnnotations && !code.isPrelude
      guard tree[value].kind != .absent || isEvaluated || scope.isClass else { return }
      step(node, binds: tree[value].kind == .absent ? [] : names(in: target))
      if tree[value].kind != .absent { try store(value, in: target, node) }
      var register = constant(.string(tree.sourceText(of: annotation)))
      if isEvaluated {
        register = temporary()
        try expression(annotation, into: register)
      }
      if scope.isClass, tree[target].kind == .name {
        let name = className.map { mangled(tree.text(of: target), in: $0) } ?? tree.text(of: target)
        if let slot = slots[Dunder.annotations.name] {
          emit(.setItem, node, a: slot, b: constant(.string(name)), c: register, extra: 1)
        }
      }
    case .if:
      try conditionalStatement(node)
    case .while:
      try whileLoop(node)
    case .for:
      try forLoop(node)
    case .break:
      step(node, binds: [])
      try leave(to: .break, node)
    case .continue:
      step(node, binds: [])
      try leave(to: .continue, node)
    case .pass:
      step(node, binds: [])
    case .functionDefinition:
      step(node, binds: [tree.text(of: node)])
      let value = try decorated(Array(tree.children(of: node).dropFirst(3)), node) { (compiler) throws(Diagnostic) in
        try compiler.makeFunction(node, into: nil)
      }
      try bind(tree.text(of: node), to: value, node)
    case .classDefinition:
      step(node, binds: [tree.text(of: node)])
      let decorators = tree.children(of: node).drop { tree[$0].kind != .block }.dropFirst()
      let value = try decorated(Array(decorators), node) { (compiler) throws(Diagnostic) in
        try compiler.makeClass(node)
      }
      try bind(tree.text(of: node), to: value, node)
    case .with:
      step(node, binds: tree.children(of: node).dropFirst().flatMap { names(in: tree.child(1, of: $0)) })
      try with(Array(tree.children(of: node).dropFirst()), node)
    case .return:
      step(node, binds: [])
      let value = tree.child(0, of: node)
      var register = tree[value].kind == .absent ? constant(.none) : try expression(value)
      let leavesBlocks = loops.contains { context in
        switch context.kind {
        case .finally, .with: true
        case .loop, .guarded: false
        }
      }
      if leavesBlocks, register >= 0 {
        let copy = temporary()
        emit(.move, node, a: copy, b: register)
        register = copy
      }
      try leave(to: .return, node)
      emit(.return, node, a: register)
    case .delete:
      step(node, binds: [])
      for target in tree.children(of: node) { try delete(target) }
    case .global, .nonlocal:
      step(node, binds: [])
    case .import:
      step(node, binds: names(in: node))
      try importModules(node)
    case .importFrom:
      step(node, binds: names(in: node))
      try importNames(node)
    case .try:
      try tryStatement(node)
    case .raise:
      step(node, binds: [])
      try raise(node)
    case .assert:
      step(node, binds: [])
      let test = try expression(tree.child(0, of: node))
      let holds = jump(.jumpIfTrue, tree.child(0, of: node), if: test)
      let message = tree.child(1, of: node)
      let first = temporary()
      if tree[message].kind != .absent { try expression(message, into: first) }
      let exception = temporary()
      emit(
        .call, node, a: exception, b: constant(.global("AssertionError")), c: first,
        count: tree[message].kind == .absent ? 0 : 1)
      emit(.raise, node, a: exception)
      land(holds)
    case .block:
      try statements(of: node)
    case .match:
      try match(node)
    default:
      step(node, binds: [])
      notSupported(Compiler.words(for: entry.kind), node)
    }
  }

  // MARK: Assignment

  private mutating func assignment(_ node: NodeID) throws(Diagnostic) {
    let children = Array(tree.children(of: node))
    step(node, binds: children.dropFirst().flatMap { names(in: $0) })
    if children.count == 2 { return try store(children[0], in: children[1], node) }
    var value = try expression(children[0])
    if value >= 0 {
      let copy = temporary()
      emit(.move, node, a: copy, b: value)
      value = copy
    }
    for target in children.dropFirst() { try assign(value, to: target) }
  }

  /// `target = value`; a tuple on both sides is matched item by item without making the tuple.
  private mutating func store(_ value: NodeID, in target: NodeID, _ node: NodeID) throws(Diagnostic) {
    let register = try expression(value)
    try assign(register, to: target)
  }

  /// Gives the value in a register to a target.
  mutating func assign(_ register: Int, to target: NodeID, isComprehension: Bool = false) throws(Diagnostic) {
    switch tree[target].kind {
    case .name:
      if isComprehension, let slot = overrides.last?[tree.text(of: target)] {
        emit(.move, target, a: slot, b: register)
      } else if isComprehension, case .slot(let slot) = try place(of: tree.text(of: target), binding: true) {
        emit(.move, target, a: slot, b: register)
      } else {
        try bind(tree.text(of: target), to: register, target)
      }
    case .tuple, .list:
      let elements = Array(tree.children(of: target))
      let mark = nextTemporary
      let first = temporary(elements.count)
      let starred = elements.firstIndex { tree[$0].kind == .starred }
      emit(.unpack, target, a: first, b: register, c: elements.count, extra: starred.map { $0 + 1 } ?? 0)
      for (position, element) in elements.enumerated() {
        let inner = tree[element].kind == .starred ? tree.child(0, of: element) : element
        try assign(first + position, to: inner, isComprehension: isComprehension)
      }
      nextTemporary = mark
    case .attribute:
      let mark = nextTemporary
      let object = try expression(tree.child(0, of: target))
      emit(.setAttribute, target, a: object, b: register, c: attributeName(tree.text(of: target)))
      nextTemporary = mark
    case .subscript:
      let mark = nextTemporary
      let object = try operand(tree.child(0, of: target), before: tree.child(1, of: target))
      let index = try expression(tree.child(1, of: target))
      emit(.setItem, target, a: object, b: index, c: register)
      nextTemporary = mark
    default:
      notSupported("this target of an assignment", target)
    }
  }

  /// Binds a name.
  mutating func bind(_ name: String, to register: Int, _ node: NodeID) throws(Diagnostic) {
    switch try place(of: name, binding: true) {
    case .slot(let slot): emit(.bind, node, a: slot, b: register)
    case .cell(let slot): emit(.storeCell, node, a: slot, b: register)
    case .global(let slot): emit(.bindGlobal, node, a: slot, b: register)
    case .constant: break
    }
  }

  private mutating func augmentedAssignment(_ node: NodeID) throws(Diagnostic) {
    let target = tree.child(0, of: node)
    let value = tree.child(1, of: node)
    let operation = Int(tree[node].operation.rawValue)
    step(node, binds: names(in: target))
    switch tree[target].kind {
    case .name:
      let old = try operand(target, before: value)
      let new = try expression(value)
      let result = temporary()
      emit(.inPlace, node, a: result, b: old, c: new, extra: operation)
      try bind(tree.text(of: target), to: result, node)
    case .subscript:
      let object = try operand(tree.child(0, of: target), before: tree.child(1, of: target))
      var index = try operand(tree.child(1, of: target), before: value)
      if index >= 0, tree[tree.child(1, of: target)].kind == .name {
        let copy = temporary()
        emit(.move, target, a: copy, b: index)
        index = copy
      }
      let old = temporary()
      emit(.getItem, target, a: old, b: object, c: index)
      let new = try expression(value)
      emit(.inPlace, node, a: old, b: old, c: new, extra: operation)
      emit(.setItem, target, a: object, b: index, c: old)
    case .attribute:
      let object = try operand(tree.child(0, of: target), before: value)
      let name = attributeName(tree.text(of: target))
      let old = temporary()
      emit(.getAttribute, target, a: old, b: object, c: name)
      let new = try expression(value)
      emit(.inPlace, node, a: old, b: old, c: new, extra: operation)
      emit(.setAttribute, target, a: object, b: old, c: name)
    default:
      notSupported("this target of an assignment", target)
    }
  }

  private mutating func delete(_ target: NodeID) throws(Diagnostic) {
    switch tree[target].kind {
    case .name:
      switch try place(of: tree.text(of: target), binding: true) {
      case .slot(let slot): emit(.unbind, target, a: slot)
      case .global(let slot): emit(.unbind, target, a: slot, extra: 1)
      case .cell(let slot): emit(.unbind, target, a: slot, extra: 2)
      case .constant: break
      }
    case .attribute:
      let object = try expression(tree.child(0, of: target))
      emit(.deleteAttribute, target, a: object, c: attributeName(tree.text(of: target)))
    case .subscript:
      let object = try expression(tree.child(0, of: target))
      emit(.deleteItem, target, a: object, b: try expression(tree.child(1, of: target)))
    case .tuple, .list:
      for child in tree.children(of: target) { try delete(child) }
    default:
      notSupported("`del` of this", target)
    }
  }

  /// The names that a target or import binds, as written: `w`, and the `a` of `a[0]`.
  func names(in node: NodeID) -> [String] {
    switch tree[node].kind {
    case .name: return [tree.text(of: node)]
    case .tuple, .list, .starred: return tree.children(of: node).flatMap { names(in: $0) }
    case .attribute: return names(in: tree.child(0, of: node)).map { $0 + "." + tree.text(of: node) }
    case .subscript: return names(in: tree.child(0, of: node))
    case .import, .importFrom:
      return tree.children(of: node).compactMap { alias in
        let bound = tree.child(0, of: alias)
        if tree[bound].kind == .name { return tree.text(of: bound) }
        let name = tree.text(of: alias)
        return name == "*" ? nil : String(name.prefix { $0 != "." })
      }
    default: return []
    }
  }

  // MARK: Control flow

  private mutating func conditionalStatement(_ node: NodeID) throws(Diagnostic) {
    // A chain of `elif` is compiled in a loop.
    var current = node
    var ends: [Int] = []
    while true {
      step(current, binds: [])
      let mark = nextTemporary
      let test = try expression(tree.child(0, of: current))
      let otherwise = jump(.jumpIfFalse, tree.child(0, of: current), if: test)
      nextTemporary = mark
      try statements(of: tree.child(1, of: current))
      let rest = tree.child(2, of: current)
      if tree[rest].kind == .absent {
        land(otherwise)
        break
      }
      ends.append(jump(.jump, current))
      land(otherwise)
      let inner = tree.children(of: rest)
      if inner.count == 1, let only = inner.first, tree[only].kind == .if {
        current = only
      } else {
        try statements(of: rest)
        break
      }
    }
    for end in ends { land(end) }
  }

  private mutating func whileLoop(_ node: NodeID) throws(Diagnostic) {
    let counter = temporary()
    emit(.move, node, a: counter, b: constant(.int(0)))
    let header = here
    let position = code.loops.count
    code.loops.append(
      Code.Loop(
        statement: program.statements.count, first: header, last: 0, header: header, isFor: false, register: counter,
        targets: []))
    emit(.countPass, node, a: counter)
    step(node, binds: [])
    let mark = nextTemporary
    let test = try expression(tree.child(0, of: node))
    let exit = jump(.jumpIfFalse, tree.child(0, of: node), if: test)
    nextTemporary = mark
    loops.append(LoopContext(kind: .loop, header: header))
    try statements(of: tree.child(1, of: node))
    emit(.jump, node, a: header)
    let context = loops.removeLast()
    code.loops[position].last = here
    land(exit)
    if tree[tree.child(2, of: node)].kind != .absent { try statements(of: tree.child(2, of: node)) }
    for exit in context.breaks { land(exit) }
  }

  private mutating func forLoop(_ node: NodeID) throws(Diagnostic) {
    let target = tree.child(0, of: node)
    let state = temporary(3)
    // The first fetch's step evaluates the iterable too.
    let position = code.loops.count
    let bound = names(in: target)
    code.loops.append(
      Code.Loop(
        statement: program.statements.count, first: here, last: 0, header: 0, isFor: true, register: state,
        targets: bound))
    step(node, binds: bound)
    let mark = nextTemporary
    let source = try expression(tree.child(1, of: node))
    emit(.beginLoop, tree.child(1, of: node), a: state, b: source)
    nextTemporary = mark
    let enter = jump(.jump, node)
    let header = here
    code.loops[position].header = header
    if !code.isPrelude, let first = program.statements.indices.last(where: { program.statements[$0].node == node }) {
      emit(.step, node, a: first)
    }
    land(enter)
    let item = temporary()
    emit(.nextItem, node, a: item, b: state)
    let exit = here - 1
    try assign(item, to: target)
    nextTemporary = mark
    loops.append(
      LoopContext(kind: .loop, header: header, generator: isClosedGenerator(tree.child(1, of: node)) ? state : nil))
    try statements(of: tree.child(2, of: node))
    emit(.jump, node, a: header)
    let context = loops.removeLast()
    code.loops[position].last = here
    land(exit)
    if tree[tree.child(3, of: node)].kind != .absent { try statements(of: tree.child(3, of: node)) }
    for exit in context.breaks { land(exit) }
  }

  private enum Leaving { case `break`, `continue`, `return` }

  /// Jumps out of loops and `finally` blocks, whose statements run on the way.
  private mutating func leave(to goal: Leaving, _ node: NodeID) throws(Diagnostic) {
    var saved = loops
    var holes = saved.map(\.holes)
    func note(_ start: Int, _ end: Int, from position: Int) {
      for inner in position..<holes.count { holes[inner].append(start..<end) }
    }
    while let context = loops.last {
      let position = loops.count - 1
      let start = here
      switch context.kind {
      case .finally(let block):
        loops.removeLast()
        try statements(of: block)
        // The block may itself have left what lies around it.
        for index in loops.indices {
          saved[index].breaks = loops[index].breaks
          holes[index] = loops[index].holes
        }
        note(start, here, from: position)
      case .with(let manager):
        loops.removeLast()
        exit(manager, exception: nil, node)
        note(start, here, from: position)
      case .guarded:
        loops.removeLast()
      case .loop:
        if goal != .continue, let generator = context.generator { try close(generator, node) }
        guard goal != .return else {
          loops.removeLast()
          continue
        }
        loops = saved
        for index in loops.indices { loops[index].holes = holes[index] }
        if goal == .break {
          loops[position].breaks.append(jump(.jump, node))
        } else {
          emit(.jump, node, a: context.header)
        }
        return
      }
    }
    loops = saved
    for index in loops.indices { loops[index].holes = holes[index] }
  }

  /// Whether an expression calls a generator function of the script that has something to do when its generator is closed: the loop is
  /// the only one who knows that generator.
  private func isClosedGenerator(_ expression: NodeID) -> Bool {
    guard tree[expression].kind == .call, case let callee = tree.child(0, of: expression) else { return false }
    return tree[callee].kind == .name || tree[callee].kind == .attribute
      ? closedGenerators.contains(tree.text(of: callee)) : false
  }

  /// Closes the generator of a loop that is left before its end.
  private mutating func close(_ generator: Int, _ node: NodeID) throws(Diagnostic) {
    guard let function = try program.preludeFunction("_close") else { return }
    let mark = nextTemporary
    let argument = temporary()
    emit(.move, node, a: argument, b: generator)
    emit(.call, node, a: temporary(), b: constant(.function(function)), c: argument, count: 1)
    nextTemporary = mark
  }

  // MARK: Exceptions

  /// An exception in `first ..< last`, without the holes, goes to the next instruction.
  private mutating func guardRange(_ first: Int, _ last: Int, holes: [Range<Int>], register: Int) {
    var start = first
    for hole in holes.sorted(by: { $0.lowerBound < $1.lowerBound }) where hole.lowerBound >= start {
      if hole.lowerBound > start {
        code.handlers.append(Code.Handler(first: start, last: hole.lowerBound, target: here, register: register))
      }
      start = hole.upperBound
    }
    if last > start {
      code.handlers.append(Code.Handler(first: start, last: last, target: here, register: register))
    }
  }

  private mutating func tryStatement(_ node: NodeID) throws(Diagnostic) {
    let children = Array(tree.children(of: node))
    let otherwise = children[1]
    let finally = children[2]
    let handlers = children.dropFirst(3)
    let hasFinally = tree[finally].kind != .absent
    let exception = temporary()
    let outer = here
    if hasFinally { loops.append(LoopContext(kind: .finally(finally))) }
    let start = here
    loops.append(LoopContext(kind: .guarded))
    try statements(of: children[0])
    let holes = loops.removeLast().holes
    let guarded = here
    if tree[otherwise].kind != .absent { try statements(of: otherwise) }
    var ends = [jump(.jump, node)]
    if !handlers.isEmpty {
      guardRange(start, guarded, holes: holes, register: exception)
      let handling = here
      handled.append(exception)
      for handler in handlers {
        let type = tree.child(0, of: handler)
        var next: Int?
        if tree[type].kind != .absent {
          let mark = nextTemporary
          let match = temporary()
          let wanted = try expression(type)
          emit(.matchException, type, a: match, b: exception, c: wanted)
          next = jump(.jumpIfFalse, type, if: match)
          nextTemporary = mark
        }
        let name = tree.text(of: handler)
        if !name.isEmpty { try bind(name, to: exception, handler) }
        try statements(of: tree.child(1, of: handler))
        if !name.isEmpty, case .slot(let slot) = try place(of: name, binding: true) {
          emit(.unbind, handler, a: slot, extra: 3)
        }
        ends.append(jump(.jump, handler))
        if let next { land(next) }
      }
      emit(.raise, node, a: exception, extra: 2)
      handled.removeLast()
      code.handlings.append(Code.Handling(first: handling, last: here, register: exception))
    }
    for end in ends { land(end) }
    guard hasFinally else { return }
    let outerHoles = loops.removeLast().holes
    let last = here
    try statements(of: finally)
    let end = jump(.jump, node)
    let pending = temporary()
    guardRange(outer, last, holes: outerHoles, register: pending)
    let handling = here
    try statements(of: finally)
    emit(.raise, node, a: pending, extra: 2)
    code.handlings.append(Code.Handling(first: handling, last: here, register: pending))
    land(end)
  }

  private mutating func raise(_ node: NodeID) throws(Diagnostic) {
    let value = tree.child(0, of: node)
    guard tree[value].kind != .absent else {
      if let current = handled.last {
        emit(.raise, node, a: current, extra: 2)
      } else {
        // What a caller handles, if anything.
        emit(.raise, node, a: constant(.none), extra: 3)
      }
      return
    }
    let exception = try operand(value, before: node)
    let cause = tree.child(1, of: node)
    if tree[cause].kind == .absent {
      emit(.raise, node, a: exception)
    } else {
      emit(.raise, node, a: exception, b: try expression(cause), extra: 1)
    }
  }

  /// `with`: what each manager's `__exit__` says of an exception is looked at; when it is true, the exception is over.
  private mutating func with(_ items: [NodeID], _ node: NodeID) throws(Diagnostic) {
    guard let item = items.first else { return try statements(of: tree.child(0, of: node)) }
    let manager = temporary()
    let entered = temporary(2)
    let exception = temporary()
    try expression(tree.child(0, of: item), into: manager)
    emit(.move, item, a: entered, b: manager)
    emit(.callMethod, item, a: entered, b: Dunder.enter.rawValue, c: entered)
    loops.append(LoopContext(kind: .with(manager)))
    let start = here
    let target = tree.child(1, of: item)
    if tree[target].kind != .absent { try assign(entered, to: target) }
    try with(Array(items.dropFirst()), node)
    let holes = loops.removeLast().holes
    let last = here
    exit(manager, exception: nil, node)
    let end = jump(.jump, node)
    guardRange(start, last, holes: holes, register: exception)
    let handling = here
    let answer = exit(manager, exception: exception, node)
    let swallowed = jump(.jumpIfTrue, node, if: answer)
    emit(.raise, node, a: exception, extra: 2)
    code.handlings.append(Code.Handling(first: handling, last: here, register: exception))
    land(swallowed)
    land(end)
  }

  /// Calls the `__exit__` of a manager; its answer's register.
  @discardableResult
  private mutating func exit(_ manager: Int, exception: Int?, _ node: NodeID) -> Int {
    let mark = nextTemporary
    let first = temporary(4)
    emit(.move, node, a: first, b: manager)
    if let exception {
      emit(.getAttribute, node, a: first + 1, b: exception, c: Dunder.class.rawValue)
      emit(.move, node, a: first + 2, b: exception)
    } else {
      emit(.move, node, a: first + 1, b: constant(.none))
      emit(.move, node, a: first + 2, b: constant(.none))
    }
    emit(.move, node, a: first + 3, b: constant(.none))
    emit(.callMethod, node, a: first, b: Dunder.exit.rawValue, c: first, count: 3)
    nextTemporary = mark
    return first
  }

  // MARK: Definitions

  /// What is made by `make`, given to its decorators from the innermost outwards; they are evaluated before it is made.
  private mutating func decorated(
    _ decorators: [NodeID], _ node: NodeID, _ make: (inout Compiler) throws(Diagnostic) -> Int
  ) throws(Diagnostic) -> Int {
    if decorators.isEmpty { return try make(&self) }
    var functions: [Int] = []
    for decorator in decorators {
      functions.append(temporary())
      try expression(decorator, into: functions[functions.count - 1])
    }
    let value = temporary()
    let made = try make(&self)
    emit(.move, node, a: value, b: made)
    for (decorator, function) in zip(decorators, functions).reversed() {
      emit(.call, decorator, a: value, b: function, c: value, count: 1)
    }
    return value
  }

  /// A class: its body is a function that is called with its bases.
  private mutating func makeClass(_ node: NodeID) throws(Diagnostic) -> Int {
    guard let inner = scope.children[node] else { return constant(.none) }
    let result = temporary()
    let mark = nextTemporary
    let bases = temporary()
    let first = nextTemporary
    var count = 0
    var names: [(name: String, value: NodeID)] = []
    for base in tree.children(of: node).prefix(while: { tree[$0].kind != .block }) {
      switch tree[base].kind {
      case .keywordArgument:
        let value = tree.child(0, of: base)
        if tree.text(of: base) == "metaclass" {
          if tree.sourceText(of: value).hasSuffix("ABCMeta") || tree.sourceText(of: value) == "type" { continue }
          // The last of the bases, with a mark behind it.
          try expression(value, into: temporary())
          emit(.move, base, a: temporary(), b: constant(.ellipsis))
          count += 2
        } else {
          names.append((tree.text(of: base), value))
        }
      case .starred, .doubleStarred: notSupported("`*` among the bases of a class", base)
      default:
        try expression(base, into: temporary())
        count += 1
      }
    }
    emit(.buildTuple, node, a: bases, b: first, c: count)
    nextTemporary = first
    let number = try function(node, scope: inner)
    let body = try closure(of: inner, code: number, defaults: [], node)
    let argument = temporary()
    emit(.move, node, a: argument, b: bases)
    emit(.call, node, a: result, b: body, c: argument, count: 1)
    if count > 0 || mayNameAttributes(node) { try prepareClass(result, names, node) }
    nextTemporary = mark
    return result
  }

  /// Whether a class's body makes objects that may want to know under which name they are kept: by calls and decorators.
  private func mayNameAttributes(_ node: NodeID) -> Bool {
    let usual = ["property", "staticmethod", "classmethod", "abstractmethod"]
    for block in tree.children(of: node) where tree[block].kind == .block {
      for statement in tree.children(of: block) {
        switch tree[statement].kind {
        case .assign: if tree[tree.child(0, of: statement)].kind == .call { return true }
        case .annotatedAssign: if tree[tree.child(2, of: statement)].kind == .call { return true }
        case .functionDefinition:
          for decorator in tree.children(of: statement).dropFirst(3) {
            let isUsual = tree[decorator].kind == .name && usual.contains(tree.text(of: decorator))
            let isPart =
              tree[decorator].kind == .attribute
              && ["setter", "getter", "deleter", "abstractmethod"].contains(tree.text(of: decorator))
            if !isUsual, !isPart { return true }
          }
        default: break
        }
      }
    }
    return false
  }

  /// Tells the metaclass and the bases of a new class, and its attributes, that it is there; the metaclass may put another in its
  /// place.
  private mutating func prepareClass(
    _ type: Int, _ names: [(name: String, value: NodeID)], _ node: NodeID
  ) throws(Diagnostic) {
    guard let prepare = try program.preludeFunction("_prepare_class") else { return }
    let first = temporary(2)
    emit(.buildDict, node, a: first + 1, b: first, c: 0)
    for (name, value) in names {
      let mark = nextTemporary
      emit(
        .setItem, node, a: first + 1, b: constant(.string(name)), c: try expression(value), extra: 1)
      nextTemporary = mark
    }
    emit(.move, node, a: first, b: type)
    emit(.call, node, a: type, b: constant(.function(prepare)), c: first, count: 2)
  }

  /// The dict of the annotations in a class's body, if it has any.
  mutating func beginAnnotations(of node: NodeID) {
    guard let slot = slots[Dunder.annotations.name], tree.hasAnnotations(inClass: node) else { return }
    emit(.buildDict, node, a: slot, b: slot, c: 0)
  }

  // MARK: Imports

  private mutating func importModules(_ node: NodeID) throws(Diagnostic) {
    for alias in tree.children(of: node) {
      let name = tree.text(of: alias)
      let bound = tree.child(0, of: alias)
      let hasAlias = tree[bound].kind == .name
      let topmost = String(name.prefix { $0 != "." })
      guard let whole = program.library.module(name), let top = program.library.module(topmost) else {
        missingModule(name, alias)
        continue
      }
      let register = temporary()
      try importModule(whole, top, into: register, isWhole: hasAlias, alias)
      try bind(hasAlias ? tree.text(of: bound) : topmost, to: register, alias)
    }
  }

  private mutating func importNames(_ node: NodeID) throws(Diagnostic) {
    let name = tree.text(of: node)
    if name == "__future__" { return }
    guard let module = program.library.module(name) else { return missingModule(name, node) }
    let register = temporary()
    try importModule(module, module, into: register, isWhole: true, node)
    for alias in tree.children(of: node) {
      let attribute = tree.text(of: alias)
      if attribute == "*" {
        // Only the names that the script uses are bound; nobody can see the others.
        let uses = Set(tree.texts)
        let names = program.library.attributes[module].keys + (program.moduleTexts[module]?.names ?? [])
        for name in names.sorted() where uses.contains(name) && !name.hasPrefix("_") {
          let value = temporary()
          emit(.getAttribute, alias, a: value, b: register, c: program.name(name))
          defineGlobal(name)
          try bind(name, to: value, alias)
          nextTemporary = value
        }
        continue
      }
      let bound = tree.child(0, of: alias)
      let value = temporary()
      // Some of the builtins are functions of the prelude.
      if name == "builtins", let builtin = try fallback(for: attribute) {
        emit(.move, alias, a: value, b: builtin)
        try bind(tree[bound].kind == .name ? tree.text(of: bound) : attribute, to: value, alias)
        continue
      }
      emit(.getAttribute, alias, a: value, b: register, c: program.name(attribute), extra: 1)
      try bind(tree[bound].kind == .name ? tree.text(of: bound) : attribute, to: value, alias)
    }
  }

  /// Puts a module into a register, once the text of it that is written in Python has run.
  private mutating func importModule(
    _ whole: Int, _ top: Int, into register: Int, isWhole: Bool, _ node: NodeID
  ) throws(Diagnostic) {
    // A part of a package that is written in Python comes with the package where the script names it: `np.char.upper`.
    let package = program.library.modules[top] + "."
    let parts = program.library.modules.indices.filter { number in
      let name = program.library.modules[number]
      guard name.hasPrefix(package), number != whole, program.library.texts[name] != nil else { return false }
      // Classes derive from `object` everywhere; arrays of objects are made by `dtype=object`.
      let words = name == Program.objectArrays ? ["object", "dtype"] : [String(name.dropFirst(package.count))]
      return words.allSatisfy { tree.texts.contains($0) }
    }
    for module in parts + (whole == top ? [whole] : [top, whole]) {
      let text = try program.moduleText(module, for: tree)
      if text != nil { defineGlobal(Program.hiddenName(ofModule: module)) }
      guard text != nil || module == (isWhole ? whole : top) else { continue }
      emit(
        .importModule, node, a: register, b: module, c: text.map { constant(.function($0.code)) } ?? 0,
        extra: program.globals[Program.hiddenName(ofModule: module)] ?? 0)
    }
    if !isWhole, whole != top { emit(.importModule, node, a: register, b: top) }
  }

  /// Runs the texts of modules of which the prompt names a function that the script did not.
  mutating func importTexts(namedIn node: NodeID) throws(Diagnostic) {
    for module in program.unnamedTexts.sorted() where try program.moduleText(module, for: tree) != nil {
      let mark = nextTemporary
      try importModule(module, module, into: temporary(), isWhole: true, node)
      nextTemporary = mark
    }
  }

  private mutating func missingModule(_ name: String, _ node: NodeID) {
    notSupported(
      "the module \(code: name)", node,
      hint: "Longhand runs Python with NumPy in a machine of its own, where no other package can be loaded.")
  }
}
