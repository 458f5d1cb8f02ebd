import Diagnostics
import Syntax

/// Compiles a syntax tree to instructions.
///
/// Registers: a function's parameters and locals have the first slots of its frame, temporaries follow in stack order. The
/// module's names are the slots from 0 of the whole stack, so that a function reaches them by number. An operand may be a
/// named slot directly; where a later operand could rebind the name (a call inside the module, an assignment expression), the
/// value is copied to a temporary first, as Python's order of evaluation demands.
///
/// What the language has and the machine does not yet becomes an instruction that says so when it is reached: the lines
/// before it run.
struct Compiler {
  let program: Program
  let treeID: TreeID
  let tree: Tree
  /// Whether it is a text of the library, whose names are its own and Python's: the script's do not reach it.
  let isLibrary: Bool
  /// The code being compiled.
  var code: Code
  var scope: Scope
  /// Where the names of this function are; for the module and the prompt, where else than in `program.globals`.
  var slots: [String: Int] = [:]
  /// Whether slots of the module are this frame's own.
  var isModule: Bool
  /// Names of comprehension targets, innermost last.
  var overrides: [[String: Int]] = []
  var nextTemporary = 0
  var instructions: [Instruction] = []
  var nodes: [NodeID] = []
  var loops: [LoopContext] = []
  /// Which expression nodes contain something that can rebind a name.
  let rebinds: [Bool]
  /// The names of generator functions that have something to do when a generator is closed.
  let closedGenerators: Set<String>
  /// Whether the script asks functions for their annotations, so that these are kept.
  let looksAtAnnotations: Bool
  /// The register of the exception being handled, innermost last.
  var handled: [Int] = []
  /// The number of the code in the program.
  var codeNumber = 0
  /// Whether a value of an expression statement is shown, as the prompt does.
  var displaysValues = false
  /// The class whose body this is part of.
  var className: String?
  /// The enclosing loops and `finally` blocks, for `break`, `continue` and `return`.
  struct LoopContext {
    enum Kind {
      case loop
      case finally(NodeID)
      /// A `with` whose manager is in that register.
      case with(Int)
      /// The body of a `try` with handlers.
      case guarded
    }
    var kind: Kind
    /// What was put between for leaving an outer block: no part of what is guarded here.
    var holes: [Range<Int>] = []
    var breaks: [Int] = []
    var header = 0
    /// The register of a generator that nobody but this loop knows.
    var generator: Int?
  }

  init(program: Program, tree treeID: TreeID) {
    self.program = program
    self.treeID = treeID
    tree = program.trees[treeID]
    isLibrary = program.libraryTrees.contains(treeID)
    scope = Scope(node: tree.root, parent: nil, isModule: true)
    isModule = true
    code = Code(name: "<module>", node: tree.root, tree: treeID)
    rebinds = Compiler.rebinding(tree)
    closedGenerators = tree.closedGenerators()
    looksAtAnnotations = tree.texts.contains { Compiler.annotationReaders.contains($0) }
  }

  /// The hidden names of a class's bases and of what a comprehension goes through.
  static let basesName = ".bases"
  static let iterableName = ".0"

  /// What reads the annotations of functions.
  private static let annotationReaders: Set<String> = [
    "__annotations__", "get_type_hints", "singledispatch", "singledispatchmethod",
  ]

  private init(inside outer: Compiler, scope: Scope, name: String, node: NodeID) {
    className = scope.isClass ? name : outer.className
    program = outer.program
    treeID = outer.treeID
    tree = outer.tree
    isLibrary = outer.isLibrary
    rebinds = outer.rebinds
    closedGenerators = outer.closedGenerators
    looksAtAnnotations = outer.looksAtAnnotations
    self.scope = scope
    isModule = false
    code = Code(name: name, node: node, tree: treeID)
    code.isPrelude = outer.code.isPrelude
    code.module = outer.code.module
    code.isGenerator = scope.isGenerator
    code.isClassBody = scope.isClass
    let prefix = outer.code.qualifiedName
    code.qualifiedName =
      prefix.isEmpty ? name : prefix + (outer.code.isClassBody ? "." : ".<locals>.") + name
  }

  /// For each node, whether evaluating it can give a name another value: nodes come after their children.
  private static func rebinding(_ tree: Tree) -> [Bool] {
    var result = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .call, .namedExpression, .await, .yield, .yieldFrom: result[index] = true
      case .lambda: result[index] = false
      default:
        for child in tree.children[Int(node.children.lowerBound)..<Int(node.children.upperBound)]
        where result[Int(child.index)] {
          result[index] = true
          break
        }
      }
    }
    return result
  }

  // MARK: Whole pieces

  /// The script: its names become the module's, its instructions the program's first.
  mutating func compileModule() throws(Diagnostic) {
    scope = ScopeReader(tree: tree).read(tree.root)
    if let share = program.codes.first {
      code.slotNames = share.slotNames
      program.codes[0] = code
    } else {
      program.codes = [code]
    }
    for name in scope.bound + globalsOfFunctions(scope).sorted() { defineGlobal(name) }
    if tree.texts.contains("formatter") { defineGlobal(Program.formatterName) }
    beginFrame(slotCount: program.globals.count + Program.spareGlobals)
    try statements(of: tree.root)
    emit(.end, tree.root)
    finish(0)
  }

  /// A text of the prompt, to run in a frame of the given code (0 for the module) whose temporaries begin at `temporaries`.
  mutating func compilePrompt(in frameCode: Int, temporaries: Int) throws(Diagnostic) -> Int {
    displaysValues = true
    let number = program.codes.count
    code.name = "<prompt>"
    code.isPrelude = true
    codeNumber = number
    scope = ScopeReader(tree: tree, inlinesGenerators: frameCode != 0).read(tree.root)
    if frameCode != 0 {
      isModule = false
      let frame = program.codes[frameCode]
      for (slot, name) in frame.slotNames.enumerated() { slots[name] = slot }
      for slot in frame.cellSlots + frame.freeSlots {
        let name = frame.slotNames[slot]
        scope.cells.insert(name)
      }
    }
    program.codes.append(code)
    for name in scope.bound + globalsOfFunctions(scope).sorted() where slots[name] == nil { defineGlobal(name) }
    nextTemporary = temporaries
    code.frameSize = temporaries
    try importTexts(namedIn: tree.root)
    try statements(of: tree.root)
    emit(.end, tree.root)
    finish(number)
    return number
  }

  /// A function of the prelude; the number of its code.
  mutating func compilePreludeFunction(_ node: NodeID) throws(Diagnostic) -> Int {
    code.isPrelude = true
    return try function(node, scope: ScopeReader(tree: tree).read(node))
  }

  /// A module of the library: a function without parameters that gives the module's names as a dict; the number of its code.
  mutating func compileLibraryModule(_ name: String) throws(Diagnostic) -> Int {
    code.isPrelude = true
    code.module = name
    return try function(tree.root, scope: ScopeReader(tree: tree).readAsFunction(tree.root))
  }

  /// Code that shows what a builtin gives for the value in its first slot; its number.
  mutating func compileWords(_ builtin: String) -> Int {
    let number = program.codes.count
    code.name = "<\(builtin)>"
    code.isPrelude = true
    program.codes.append(code)
    beginFrame(slotCount: 4)
    emit(.call, tree.root, a: 1, b: constant(.global(builtin)), c: 0, count: 1)
    emit(.display, tree.root, a: 1)
    emit(.end, tree.root)
    finish(number)
    return number
  }

  private func globalsOfFunctions(_ scope: Scope) -> Set<String> {
    var names = scope.isModule ? [] : scope.globals
    for child in scope.children.values { names.formUnion(globalsOfFunctions(child)) }
    return names
  }

  /// Gives a name a slot of the module.
  @discardableResult
  mutating func defineGlobal(_ name: String) -> Int {
    if let slot = program.globals[name] { return slot }
    let slot = program.globals.count
    program.globals[name] = slot
    program.codes[0].slotNames.append(name)
    return slot
  }

  private mutating func beginFrame(slotCount: Int) {
    nextTemporary = slotCount
    code.frameSize = slotCount
  }

  /// Appends the finished code to the program.
  private mutating func finish(_ number: Int) {
    let offset = program.instructions.count
    code.entry = offset
    code.end = offset + instructions.count
    for (index, instruction) in instructions.enumerated() {
      var instruction = instruction
      switch instruction.opcode {
      case .jump, .jumpIfFalse, .jumpIfTrue, .jumpIfBound: instruction.a += Int32(truncatingIfNeeded: offset)
      case .nextItem: instruction.c += Int32(truncatingIfNeeded: offset)
      default: break
      }
      program.instructions.append(instruction)
      program.places.append(Program.Place(tree: treeID, node: nodes[index]))
    }
    for index in code.handlers.indices {
      code.handlers[index].first += offset
      code.handlers[index].last += offset
      code.handlers[index].target += offset
    }
    for index in code.handlings.indices {
      code.handlings[index].first += offset
      code.handlings[index].last += offset
    }
    for index in code.loops.indices {
      code.loops[index].first += offset
      code.loops[index].last += offset
      code.loops[index].header += offset
    }
    if number == 0 { code.slotNames = program.codes[0].slotNames }
    program.codes[number] = code
    // Codes inside others are finished first, so the list may have to grow past some that are still being compiled.
    while program.shapes.count <= number { program.shapes.append(CodeShape(code)) }
    program.shapes[number] = CodeShape(code)
  }

  /// Compiles a function or lambda; the number of its code.
  mutating func function(_ node: NodeID, scope: Scope) throws(Diagnostic) -> Int {
    var inner = Compiler(inside: self, scope: scope, name: Compiler.name(of: node, tree), node: node)
    let number = program.codes.count
    program.codes.append(inner.code)
    inner.codeNumber = number
    if let hidden = scope.bound.first, hidden.hasPrefix(".") {
      inner.code.parameters.append(Code.Parameter(name: hidden, kind: .positionalOnly, hasDefault: false))
    } else if tree[node].kind == .module {
      inner.code.qualifiedName = ""
    } else {
      for parameter in tree.children(of: tree.child(0, of: node)) {
        inner.code.parameters.append(
          Code.Parameter(
            name: tree.text(of: parameter), kind: tree[parameter].operation,
            hasDefault: tree[tree.child(1, of: parameter)].kind != .absent))
      }
    }
    let names = scope.bound + scope.free
    let hidden = Set(scope.isClass ? scope.free.filter { scope.boundSet.contains($0) } : [])
    inner.code.slotNames = scope.bound + scope.free.map { hidden.contains($0) ? Scope.outer($0) : $0 }
    for (slot, name) in inner.code.slotNames.enumerated() { inner.slots[name] = slot }
    inner.code.cellSlots = names.indices.filter { scope.cells.contains(names[$0]) }
    inner.code.freeSlots = Array(scope.bound.count..<names.count)
    inner.code.documentation = documentation(of: node)
    inner.beginFrame(slotCount: names.count)
    for slot in inner.code.cellSlots { inner.emit(.makeCell, node, a: slot) }
    switch tree[node].kind {
    case .lambda:
      let body = tree.child(1, of: node)
      inner.step(body, binds: [])
      inner.emit(.return, body, a: try inner.expression(body))
    case .module:
      try inner.statements(of: node)
      try inner.returnNames(of: names, node)
    case .classDefinition:
      inner.beginAnnotations(of: node)
      for body in tree.children(of: node) where tree[body].kind == .block { try inner.statements(of: body) }
      let type = inner.temporary()
      inner.emit(.makeClass, node, a: type, b: 0, c: inner.constant(.string(inner.code.name)))
      inner.emit(.return, node, a: type)
    case .generator, .listComprehension, .setComprehension, .dictComprehension:
      try inner.comprehensionBody(node)
    default:
      let body = tree.child(2, of: node)
      try inner.statements(of: body)
      inner.emit(.return, body, a: inner.constant(.none))
    }
    inner.finish(number)
    return number
  }

  /// The text that the body of a function, class or module begins with.
  private func documentation(of node: NodeID) -> String? {
    let block =
      tree[node].kind == .module
      ? node : tree.children(of: node).first { tree[$0].kind == .block && tree[node].kind != .lambda }
    guard let block, let first = tree.children(of: block).first, tree[first].kind == .expressionStatement,
      case let value = tree.child(0, of: first), tree[value].kind == .string
    else { return nil }
    return tree.text(of: value)
  }

  /// Returns the names of a module of the library as a dict.
  private mutating func returnNames(of names: [String], _ node: NodeID) throws(Diagnostic) {
    let first = nextTemporary
    for name in names {
      emit(.move, node, a: temporary(), b: constant(.string(name)))
      let value = temporary()
      switch try place(of: name, binding: true) {
      case .cell(let slot): emit(.loadCell, node, a: value, b: slot)
      case .slot(let slot): emit(.move, node, a: value, b: slot)
      case .global, .constant: break
      }
    }
    let dict = temporary()
    emit(.buildDict, node, a: dict, b: first, c: names.count)
    emit(.return, node, a: dict)
  }

  /// What a function is called that has no name of its own, and the name of one that has.
  private static func name(of node: NodeID, _ tree: Tree) -> String {
    switch tree[node].kind {
    case .lambda: "<lambda>"
    case .generator: "<genexpr>"
    case .listComprehension: "<listcomp>"
    case .setComprehension: "<setcomp>"
    case .dictComprehension: "<dictcomp>"
    case .module: "<module>"
    default: tree.text(of: node)
    }
  }

  /// Whether a comprehension has to be a function of its own: a generator, or one with functions inside that may keep its
  /// variables.
  static func isFunction(_ node: NodeID, _ tree: Tree) -> Bool {
    if tree[node].kind == .generator { return true }
    var waiting = Array(tree.children(of: node))
    while let next = waiting.popLast() {
      switch tree[next].kind {
      case .lambda, .generator: return true
      default: waiting += tree.children(of: next)
      }
    }
    return false
  }

  // MARK: Emitting

  mutating func emit(
    _ opcode: Opcode, _ node: NodeID, a: Int = 0, b: Int = 0, c: Int = 0, count: Int = 0, extra: Int = 0
  ) {
    instructions.append(Instruction(opcode, a: a, b: b, c: c, count: count, extra: extra))
    nodes.append(node)
  }

  /// Where the next instruction will stand.
  var here: Int { instructions.count }

  /// Emits a jump whose goal is set later.
  mutating func jump(_ opcode: Opcode, _ node: NodeID, if register: Int = 0) -> Int {
    emit(opcode, node, b: register)
    return here - 1
  }

  /// Sets the goal of a jump, or of the end of a loop, to the next instruction.
  mutating func land(_ jump: Int) {
    if instructions[jump].opcode == .nextItem {
      instructions[jump].c = Int32(truncatingIfNeeded: here)
    } else {
      instructions[jump].a = Int32(truncatingIfNeeded: here)
    }
  }

  mutating func temporary(_ count: Int = 1) -> Int {
    let register = nextTemporary
    nextTemporary += count
    code.frameSize = max(code.frameSize, nextTemporary)
    return register
  }

  func constant(_ constant: Program.Constant) -> Int { ~program.constant(constant) }

  /// A step begins at this statement or header.
  mutating func step(_ node: NodeID, binds: [String]) {
    guard !code.isPrelude else { return }
    program.statements.append(
      Statement(node: node, tree: treeID, line: tree.line(of: node), code: codeNumber, binds: binds))
    emit(.step, node, a: program.statements.count - 1)
  }

  /// What the machine cannot do yet, said when it is reached.
  mutating func notSupported(_ what: Message, _ node: NodeID, hint: Message? = nil) {
    program.unsupported.append((what, hint))
    emit(.notSupported, node, a: program.unsupported.count - 1)
  }

  /// The number of an attribute's name, as the class around it spells it.
  func attributeName(_ name: String) -> Int {
    program.name(className.map { mangled(name, in: $0) } ?? name)
  }

  // MARK: Names

  /// Where a name is.
  enum Place {
    case slot(Int)
    case cell(Int)
    case global(Int)
    case constant(Int)
  }

  mutating func place(of name: String, binding: Bool) throws(Diagnostic) -> Place {
    for override in overrides.reversed() { if let slot = override[name] { return .slot(slot) } }
    if !scope.globals.contains(name), let slot = slots[name] {
      return scope.cells.contains(name) || slot >= scope.bound.count && scope.free.contains(name)
        ? .cell(slot) : .slot(slot)
    }
    if !isLibrary, let slot = program.globals[name] { return isModule ? .slot(slot) : .global(slot) }
    if !binding {
      if let constant = try fallback(for: name) { return .constant(constant) }
    }
    let slot = defineGlobal(name)
    return isModule ? .slot(slot) : .global(slot)
  }

  /// The constant that a name of the module falls back to while it has no value: the builtin of that name.
  mutating func fallback(for name: String) throws(Diagnostic) -> Int? {
    if program.library.globals[name] != nil { return constant(.global(name)) }
    if let code = try program.preludeFunction(name) { return constant(.function(code)) }
    switch name {
    case "__name__": return constant(.string("__main__"))
    case "__file__": return constant(.string(program.source.name))
    case "__doc__": return documentation(of: program.trees[0].root).map { constant(.string($0)) } ?? constant(.none)
    default: return nil
    }
  }
}
