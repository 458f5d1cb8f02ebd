/// What scripts find without defining it: the builtins by their places, and the prelude.
package struct Library: Sendable {
  /// All builtins; a `Value` of tag `builtin` is a position in this list.
  package let builtins: [Builtin]
  /// The modules by number.
  package let modules: [String]
  /// Functions written in Python, which the script calls like builtins and which call the script back.
  package let prelude: String
  /// Modules, or parts of them, written in Python, by name: compiled when a script imports them.
  package let texts: [String: String]
  /// Names that a module had once, in full: `numpy.float`, with what Python says of each today.
  package let removed: [String: String]
  /// Names that Python has, by the type's or module's name, the builtins under the empty one: one that is not here is not
  /// supported yet, which is no mistake of the script's.
  package let known: [String: Set<String>]
  /// Names that are always there.
  package private(set) var globals: [String: Value] = [:]
  /// Attributes of the modules.
  package private(set) var attributes: [[String: Value]]
  /// Methods and properties of the types: the builtin's number.
  package private(set) var methods: [[String: Int]]
  package private(set) var properties: [[String: Int]]
  /// Attributes of the modules that are computed: the builtin's number.
  package private(set) var moduleProperties: [[String: Int]]
  /// What calling a type does: the builtin's number, or -1.
  package private(set) var constructors: [Int]

  /// A constant attribute of a module, such as `np.pi`.
  package struct Constant: Sendable {
    let module: String
    let name: String
    let value: ConstantValue

    package init(_ module: String, _ name: String, _ value: ConstantValue) {
      self.module = module
      self.name = name
      self.value = value
    }
  }

  /// What a constant attribute is; none of it lives in a heap.
  package enum ConstantValue: Sendable {
    case float(Double)
    case int(Int)
    case none
    case type(ObjectType)
    case dtype(UInt8)
    case exceptionClass(ExceptionClass)
    case module(String)
  }

  package init(
    builtins: [Builtin], modules: [String], constants: [Constant], removed: [String: String] = [:],
    known: [String: Set<String>] = [:], prelude: String, texts: [String: String] = [:]
  ) {
    self.texts = texts
    self.builtins = builtins
    self.modules = modules
    self.prelude = prelude
    self.removed = removed
    self.known = known
    attributes = Array(repeating: [:], count: modules.count)
    moduleProperties = Array(repeating: [:], count: modules.count)
    methods = Array(repeating: [:], count: ObjectType.allCases.count)
    properties = methods
    constructors = Array(repeating: -1, count: ObjectType.allCases.count)
    var numbers: [String: Int] = [:]
    for (number, module) in modules.enumerated() { numbers[module] = number }
    for (number, builtin) in builtins.enumerated() {
      let value = Value(tag: .builtin, bits: UInt64(number))
      for owner in builtin.owners {
        switch owner {
        case .builtins: globals[builtin.name] = value
        case .constructor(let type): constructors[Int(type.rawValue)] = number
        case .module(let module): if let module = numbers[module] { attributes[module][builtin.name] = value }
        case .method(let type): methods[Int(type.rawValue)][builtin.name] = number
        case .moduleProperty(let module):
          if let module = numbers[module] { moduleProperties[module][builtin.name] = number }
        case .property(let type): properties[Int(type.rawValue)][builtin.name] = number
        }
      }
    }
    for type in [
      ObjectType.bool, .int, .float, .str, .bytes, .tuple, .list, .dict, .set, .frozenset, .range, .slice, .type,
      .object,
      .property, .staticMethod, .classMethod, .superType,
    ] {
      globals[type.name] = Value(tag: .type, bits: UInt64(type.rawValue))
    }
    globals["NotImplemented"] = Value(tag: .notImplemented, bits: 0)
    globals["Ellipsis"] = Value(tag: .ellipsis, bits: 0)
    for exception in ExceptionClass.allCases where !exception.name.contains(".") {
      globals[exception.name] = Value(tag: .exceptionClass, bits: UInt64(exception.rawValue))
    }
    for constant in constants {
      let value: Value
      switch constant.value {
      case .float(let number): value = .float(number)
      case .int(let number): value = .int(number)
      case .none: value = .none
      case .type(let type): value = Value(tag: .type, bits: UInt64(type.rawValue))
      case .dtype(let dtype): value = Value(tag: .dtype, bits: UInt64(dtype))
      case .exceptionClass(let exception): value = Value(tag: .exceptionClass, bits: UInt64(exception.rawValue))
      case .module(let name): value = Value(tag: .module, bits: UInt64(numbers[name] ?? 0))
      }
      if constant.module.isEmpty {
        globals[constant.name] = value
      } else if let module = numbers[constant.module] {
        attributes[module][constant.name] = value
      }
    }
    if let module = numbers["builtins"] { attributes[module].merge(globals) { own, _ in own } }
    // A module's attributes include the modules inside it: `np.random`.
    for (number, module) in modules.enumerated() {
      guard let dot = module.lastIndex(of: "."), let parent = numbers[String(module[..<dot])] else { continue }
      attributes[parent][String(module[module.index(after: dot)...])] = Value(tag: .module, bits: UInt64(number))
    }
  }

  /// The number of a module, by its full name.
  package func module(_ name: String) -> Int? { modules.firstIndex(of: name) }
}
