import Diagnostics
import Syntax

/// Classes that derive from built-in types: their instances hold, beside their attributes, a value of that type, which does
/// whatever the class does not do itself.
extension Machine {
  /// The built-in types that a class may derive from.
  static func isDerivable(_ type: ObjectType) -> Bool {
    switch type {
    case .list, .dict, .set, .frozenset, .tuple, .str, .int, .float: true
    default: false
    }
  }

  /// The value of the built-in type that an instance holds; nil for one whose class derives from none.
  @inline(__always) package func payload(of value: Value) -> Value? {
    guard value.tag == .instance, heap.words[value.address] >> 8 & 0xFF == 1 else { return nil }
    return heap.values(value.address)[3]
  }

  /// The value of the built-in type that an instance holds; any other value itself.
  @inline(__always) package func plain(_ value: Value) -> Value { payload(of: value) ?? value }

  /// The built-in type, other than `object`, that a class derives from.
  func builtinBase(of type: Value) -> ObjectType? {
    let base = heap.values(type.address)[ClassPlace.builtinBase]
    return base.tag == .type ? ObjectType(rawValue: UInt8(truncatingIfNeeded: base.bits)) : nil
  }

  /// The class of a class, where it is not `type`: the library's own classes use it, such as `Enum`.
  @inline(__always) func metaclass(of type: Value) -> Value? {
    let metaclass = heap.values(type.address)[ClassPlace.metaclass]
    return metaclass.tag == .userClass ? metaclass : nil
  }

  /// Whether a class answers for itself through its metaclass.
  @inline(__always) func hasMetaclass(_ value: Value) -> Bool { value.tag == .userClass && metaclass(of: value) != nil }

  /// A new instance, with the value of the built-in type that its class derives from.
  func makeInstance(_ type: Value, payload: Value?) -> Value {
    let dict = makeDict()
    let address = heap.allocate(.instance, words: payload == nil ? 7 : 9, payload == nil ? 0 : 1)
    let parts = heap.values(address)
    parts[0] = type
    parts[1] = dict
    parts[2] = newIdentity()
    if let payload {
      parts[3] = payload
      derives = true
    }
    return .object(.instance, address)
  }

  /// `object.__new__(type, …)` and that of the built-in types: an instance that `__init__` has not seen.
  package func newObject(_ type: Value, _ arguments: [Value]) throws(Raise) -> Value {
    switch type.tag {
    case .type: return try ask(type, arguments) ?? .none
    case .exceptionClass: return makeException(type, arguments: heap.allocateTuple(arguments))
    case .userClass where isMetaclass(type):
      guard arguments.count == 3 else {
        throw .typeError("type.__new__() takes exactly 3 arguments (\(arguments.count) given)")
      }
      return try makeClass(arguments[0], bases: arguments[1], names: arguments[2], metaclass: type)
    case .userClass: break
    default: throw .typeError("object.__new__(X): X is not a type object (\(typeName(type)))")
    }
    if heap.values(type.address)[ClassPlace.builtinBase].tag == .exceptionClass {
      return makeException(type, arguments: heap.allocateTuple(arguments))
    }
    guard let base = builtinBase(of: type) else { return makeInstance(type, payload: nil) }
    if base == .ndarray, let array = arguments.first { return makeInstance(type, payload: array) }
    let isFilledLater = Machine.isFilledByInit(base)
    let value = try ask(Value(tag: .type, bits: UInt64(base.rawValue)), isFilledLater ? [] : arguments) ?? .none
    return makeInstance(type, payload: value)
  }

  /// The functions that look at their argument as a number, and what a class says of it itself.
  private static let numberMethods: [String: Dunder] = [
    "abs": .abs, "round": .round, "divmod": .divmod, "pow": .pow, "chr": .index, "bin": .index, "oct": .index,
    "hex": .index,
  ]

  /// Whether `__init__`, and not `__new__`, puts the items in.
  static func isFilledByInit(_ type: ObjectType) -> Bool { type == .list || type == .dict || type == .set }

  /// What the metaclass of a class says of a value being an instance; nil when it says nothing.
  package func instanceCheck(_ value: Value, _ type: Value) throws(Raise) -> Bool? {
    guard let metaclass = metaclass(of: type), let check = classLookup(program.name("__instancecheck__"), in: metaclass)
    else { return nil }
    return try isTrue(ask(bound(check, to: type), value))
  }

  /// What a function of NumPy gives for an argument, or a sequence of arguments, whose class derives from arrays: the class says,
  /// in its method `_numpy`. Nil where there is no such argument.
  func askArrayClass(_ number: Int, first: Int, count: Int, keywords: Keywords) throws(Raise) -> Value? {
    var found: Value?
    for index in first..<first + count where found == nil {
      let value = stack[index]
      switch value.tag {
      case .instance: if holdsArray(value) { found = value }
      case .list, .tuple: found = heap.items(of: value).first { holdsArray($0) }
      default: break
      }
    }
    guard let found else { return nil }
    let builtin = program.library.builtins[number]
    let isNumPy = builtin.owners.contains {
      if case .module(let name) = $0 { return name == "numpy" || name.hasPrefix("numpy.") }
      return false
    }
    guard isNumPy else { return nil }
    guard let handler = classLookup(program.name("_numpy"), in: classOf(found)) else {
      throw .notSupported("\(code: "np.\(builtin.name)") of \(code: typeName(found))")
    }
    let positional = count - keywords.count
    let named = makeDict()
    for (offset, keyword) in names(of: keywords).enumerated() {
      try insert(stack[first + positional + offset], for: nameString(keyword), in: named)
    }
    return try ask(
      handler, found, heap.allocateString(builtin.name), Value(tag: .builtin, bits: UInt64(number)),
      heap.allocateTuple(UnsafeBufferPointer(start: stack + first, count: positional)), named)
  }

  private func holdsArray(_ value: Value) -> Bool { payload(of: value)?.tag == .array }

  /// Gives the arguments of a builtin the form in which it knows them: an instance that derives from a built-in type is that
  /// type's value.
  func unwrap(_ number: Int, _ arguments: UnsafeMutablePointer<Value>, count: Int) {
    let builtin = program.library.builtins[number]
    var wholly = false
    var receiver = false
    for owner in builtin.owners {
      switch owner {
      case .module(let name): if name != "copy" { wholly = true }
      case .method(let type):
        if type == .str { wholly = true } else if type != .object, type != .exception { receiver = true }
      case .property(let type): if type != .object, type != .exception { receiver = true }
      case .builtins:
        guard count > 0, let dunder = Machine.numberMethods[builtin.name], special(dunder, of: arguments[0]) == nil
        else { break }
        wholly = true
      case .constructor, .moduleProperty: break
      }
    }
    if receiver, builtin.name == "update" { wholly = true }
    guard wholly || receiver else { return }
    for index in 0..<(wholly ? count : min(count, 1)) { arguments[index] = plain(arguments[index]) }
  }
}
