import Library
import Machine
import Syntax

/// A call as it stands in the tree, beside what the record says went in.
struct CallReading {
  let callee: NodeID
  /// Whether the first operand is the receiver of a method.
  let isMethod: Bool
  /// The expressions of the operands given by position, the receiver of a method first, and of those given by keyword.
  let positional: [NodeID]
  let keywords: [NodeID]

  /// Nil where the arguments are unpacked from something, so that no expression stands for each.
  init?(_ node: NodeID, _ operation: RecordedOperation, _ tree: Tree) {
    let nodes = Array(tree.children(of: node))
    guard let callee = nodes.first else { return nil }
    let arguments = nodes.dropFirst()
    guard !arguments.contains(where: { tree[$0].kind == .starred || tree[$0].kind == .doubleStarred }) else {
      return nil
    }
    self.callee = callee
    isMethod = operation.operands.count == arguments.count + 1
    // An object that is called is its own receiver.
    var positional: [NodeID] = isMethod ? [tree[callee].kind == .attribute ? tree.child(0, of: callee) : callee] : []
    var keywords: [NodeID] = []
    for argument in arguments {
      if tree[argument].kind == .keywordArgument {
        keywords.append(tree.child(0, of: argument))
      } else {
        positional.append(argument)
      }
    }
    guard positional.count + keywords.count == operation.operands.count else { return nil }
    self.positional = positional
    self.keywords = keywords
  }

  /// The builtin that is called, by its number; nil for anything else.
  ///
  /// The record does not say what was called, so its name does. In a function a name of its own is asked for: `known` says
  /// what such a name stood for.
  func builtin(
    _ operation: RecordedOperation, _ tree: Tree, _ machine: Machine, known: (String) -> Value? = { _ in nil }
  ) -> Int? {
    if isMethod {
      guard tree[callee].kind == .attribute else { return nil }
      return operation.operands.first.flatMap { machine.method(tree.text(of: callee), of: $0) }
    }
    return CallReading.builtin(CallReading.named(callee, tree, machine, operation, known), machine)
  }

  /// The builtin that a value is, or that makes objects of the type that it is; nil for anything else.
  static func builtin(_ value: Value, _ machine: Machine) -> Int? {
    if value.tag == .builtin { return Int(value.bits) }
    guard value.tag == .type else { return nil }
    let number = machine.program.library.constructors[Int(value.bits)]
    return number < 0 ? nil : number
  }

  /// The values of the arguments by the names of the builtin's parameters.
  func arguments(_ operation: RecordedOperation, of builtin: Int, _ machine: Machine) -> [String: Value] {
    var result: [String: Value] = [:]
    let signature = machine.program.library.builtins[builtin].signature
    for (position, value) in operation.operands.prefix(positional.count).enumerated()
    where position < signature.parameters.count {
      result[signature.parameters[position].name] = value
    }
    for (keyword, value) in zip(operation.keywords, operation.operands.suffix(keywords.count)) {
      result[keyword] = value
    }
    return result
  }

  /// The card of a builtin by its number.
  static func card(_ builtin: Int?, _ machine: Machine) -> FunctionCard? {
    guard let builtin, let card = Cards.card(builtin), builtin < machine.program.library.builtins.count,
      card.name == machine.program.library.builtins[builtin].name
    else { return nil }
    return card
  }

  /// A function or module by its name or path.
  private static func named(
    _ node: NodeID, _ tree: Tree, _ machine: Machine, _ operation: RecordedOperation, _ known: (String) -> Value?
  ) -> Value {
    switch tree[node].kind {
    case .name:
      let name = tree.text(of: node)
      if let value = known(name) { return value }
      if let code = machine.program.code(of: operation.instruction), code > 0,
        machine.program.codes[code].slotNames.contains(name)
      {
        // Only the call that is under way still knows.
        return Int(machine.frame.code) == code ? machine.value(named: name, inFrame: machine.frameCount - 1) : .unset
      }
      return machine.value(named: name, inFrame: 0)
    case .attribute:
      let object = named(tree.child(0, of: node), tree, machine, operation, known)
      guard object.tag == .module else { return .unset }
      return machine.program.library.attributes[Int(object.bits)][tree.text(of: node)] ?? .unset
    default: return .unset
    }
  }
}
