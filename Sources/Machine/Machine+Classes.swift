import Diagnostics
import NDArray

/// Classes and their instances. An instance's attributes are a dict whose keys are the program's own strings, so that finding
/// one is comparing addresses; an instruction remembers at which place of the dict it found its attribute last.
extension Machine {
  /// Where the values of a class lie in its object.
  enum ClassPlace {
    static let name = 0
    static let bases = 1
    static let order = 2
    static let dict = 3
    static let identity = 4
    static let traits = 5
    static let builtinBase = 6
    static let qualifiedName = 7
    static let metaclass = 8
    static let count = 9
  }

  /// What the look-up of attributes must know of a class: whether it or a base has properties, `__getattr__`, `__setattr__`.
  struct Traits: OptionSet {
    let rawValue: Int
    static let properties = Traits(rawValue: 1)
    static let getsAttributes = Traits(rawValue: 2)
    static let setsAttributes = Traits(rawValue: 4)
    static let abstract = Traits(rawValue: 8)
    /// It derives from `type`.
    static let isMetaclass = Traits(rawValue: 16)
    /// It lists the attributes that its objects may have.
    static let slots = Traits(rawValue: 32)
  }

  /// The kinds of descriptors.
  package enum DescriptorKind: Int {
    case staticMethod, classMethod, property
  }

  // MARK: Names

  /// The string object of a name.
  @inline(__always) func nameString(_ name: Int) -> Value {
    let constant = program.nameConstants[name]
    if constant >= constantCount { makeConstants() }
    return constants[constant]
  }

  /// A number that no other object has.
  func newIdentity() -> Value {
    identities += 1
    return .int(identities)
  }

  /// Forgets what was found in classes.
  func forgetCaches() {
    classCache.forget()
    hasAnswers = false
  }

  // MARK: Making classes

  /// A class from its name, bases and attributes.
  func makeClass(_ name: Value, qualifiedName: String, bases: [Value], dict: Value) throws(Raise) -> Value {
    var traits: Traits = []
    var builtinBase = Value.none
    var metaclass = Value.none
    var bases = bases
    // A metaclass is the last of the bases, with a mark behind it.
    if bases.count >= 2, bases.last?.tag == .ellipsis {
      metaclass = bases[bases.count - 2]
      bases.removeLast(2)
      if metaclass.tag == .type, metaclass.bits == UInt64(ObjectType.type.rawValue) { metaclass = .none }
      guard metaclass.tag == .none || isMetaclass(metaclass) else {
        throw .notSupported("a metaclass that does not derive from \(code: "type")")
      }
      if metaclass.tag == .userClass, classLookup(program.name("__prepare__"), in: metaclass) != nil {
        throw .notSupported("the method \(code: "__prepare__") of a metaclass")
      }
    }
    for base in bases {
      var built = base
      switch base.tag {
      case .userClass:
        let values = heap.values(base.address)
        traits.formUnion(Traits(rawValue: values[ClassPlace.traits].integer))
        built = values[ClassPlace.builtinBase]
        if metaclass.tag == .none { metaclass = values[ClassPlace.metaclass] }
      case .exceptionClass: break
      case .type:
        guard let type = ObjectType(rawValue: UInt8(truncatingIfNeeded: base.bits)) else { break }
        if type == .object { built = .none }
        if type == .type {
          traits.insert(.isMetaclass)
          built = .none
        } else if type == .bool || type == .none || type == .function || type == .range || type == .slice {
          throw .typeError("type '\(type.name)' is not an acceptable base type")
        } else if type == .ndarray, program.codes[Int(frame.code)].isPrelude {
          built = base
        } else if type != .object, !Machine.isDerivable(type) {
          throw .notSupported("a class that derives from \(code: typeName(ofType: base))")
        }
      default:
        throw .typeError("bases must be types")
      }
      if built.tag == .none { continue }
      if builtinBase.tag != .none, !isSame(built, builtinBase), built.tag == .type || builtinBase.tag == .type {
        throw .typeError("multiple bases have instance lay-out conflict")
      }
      builtinBase = built
    }
    for pair in dictPairs(dict) { traits.formUnion(self.traits(of: pair.key, pair.value)) }
    if bases.isEmpty { bases = [Value(tag: .type, bits: UInt64(ObjectType.object.rawValue))] }
    let basesTuple = heap.allocateTuple(bases)
    let address = heap.allocate(.userClass, words: 1 + 2 * ClassPlace.count)
    let values = heap.values(address)
    let result = Value.object(.userClass, address)
    values[ClassPlace.name] = name
    values[ClassPlace.bases] = basesTuple
    values[ClassPlace.order] = .none
    values[ClassPlace.dict] = dict
    values[ClassPlace.identity] = newIdentity()
    values[ClassPlace.traits] = .int(traits.rawValue)
    values[ClassPlace.builtinBase] = builtinBase
    values[ClassPlace.qualifiedName] = heap.allocateString(qualifiedName)
    heap.values(address)[ClassPlace.metaclass] = metaclass
    let order = heap.allocateTuple(try resolutionOrder(of: result, bases))
    heap.values(address)[ClassPlace.order] = order
    return result
  }

  /// Whether the classes that a class makes are classes: it derives from `type`.
  func isMetaclass(_ type: Value) -> Bool {
    type.tag == .userClass
      && Traits(rawValue: heap.values(type.address)[ClassPlace.traits].integer).contains(.isMetaclass)
  }

  /// `type(name, bases, dict)`, or what `type.__new__` makes for a metaclass.
  package func makeClass(_ name: Value, bases: Value, names: Value, metaclass: Value? = nil) throws(Raise) -> Value {
    for (position, (value, type, tag)) in [
      (name, "str", Value.Tag.string), (bases, "tuple", .tuple), (names, "dict", .dict),
    ].enumerated() where value.tag != tag {
      throw .typeError("type.__new__() argument \(position + 1) must be \(type), not \(typeName(value))")
    }
    let dict = makeDict()
    var qualifiedName = heap.text(of: name)
    for pair in dictPairs(names) {
      guard pair.key.tag == .string else {
        throw .notSupported("attributes of a class that have no text as their name")
      }
      let key = heap.text(of: pair.key)
      if key == Dunder.qualname.name, pair.value.tag == .string {
        qualifiedName = heap.text(of: pair.value)
      } else if key != Dunder.module.name || pair.value.tag != .string || heap.text(of: pair.value) != "__main__" {
        try insert(pair.value, for: nameString(program.name(key)), in: dict)
      }
    }
    let bases = Array(heap.items(of: bases))
    if metaclass == nil,
      bases.contains(where: { base in
        base.tag == .userClass && classLookup(Dunder.initSubclass.rawValue, in: base) != nil
      })
    {
      throw .notSupported("a class made by \(code: "type") whose base has \(code: "__init_subclass__")")
    }
    let result = try makeClass(
      name, qualifiedName: qualifiedName,
      bases: bases + (metaclass.map { [$0, Value(tag: .ellipsis, bits: 0)] } ?? []),
      dict: dict)
    for pair in dictPairs(dict) { rebind(pair.value, to: result) }
    return result
  }

  /// Lets `super()` in a method look behind the class that a metaclass has put in the place of another.
  private func rebind(_ value: Value, to type: Value) {
    switch value.tag {
    case .descriptor:
      let parts = descriptor(value)
      for function in [parts.getter, parts.setter, parts.deleter] { rebind(function, to: type) }
    case .function:
      let parts = heap.values(value.address)
      let code = program.codes[parts[0].integer]
      guard parts[2].tag == .tuple else { return }
      for (slot, cell) in zip(code.freeSlots, heap.items(of: parts[2])) where code.slotNames[slot] == Scope.classCell {
        logObject(cell.address, at: 1, count: 2)
        heap.values(cell.address)[0] = type
      }
    default: break
    }
  }

  /// The class whose body has come to its end.
  func makeClass(_ instruction: Instruction, _ slots: UnsafeMutablePointer<Value>) throws(Raise) -> Value {
    let code = program.codes[Int(frames[frameCount - 1].code)]
    let dict = makeDict()
    for (slot, name) in code.slotNames.enumerated() {
      let value = slots[slot]
      if value.isUnset || value.tag == .cell || name.hasPrefix(".") { continue }
      try insert(value, for: nameString(program.name(mangled(name, in: code.name))), in: dict)
    }
    if let text = code.documentation {
      try insert(heap.allocateString(text), for: nameString(Dunder.doc.rawValue), in: dict)
    }
    if let module = code.module, lookup(named: nameString(Dunder.module.rawValue), in: dict) == nil {
      try insert(
        heap.allocateString(module), for: nameString(Dunder.module.rawValue), in: dict)
    }
    let result = try makeClass(
      load(instruction.c, slots), qualifiedName: code.qualifiedName,
      bases: Array(heap.items(of: slots[Int(instruction.b)])), dict: dict)
    // What `super()` in a method looks behind.
    for slot in code.cellSlots { heap.values(slots[slot].address)[0] = result }
    return result
  }

  private func traits(of key: Value, _ value: Value) -> Traits {
    if value.tag == .descriptor, heap.values(value.address)[0].integer == DescriptorKind.property.rawValue {
      return .properties
    }
    if isAbstract(value) { return .abstract }
    if value.tag == .instance, special(.set, of: value) != nil { return .properties }
    guard key.tag == .string else { return [] }
    switch heap.text(of: key) {
    case Dunder.getAttr.name: return .getsAttributes
    case Dunder.slots.name: return .slots
    case Dunder.setAttr.name, Dunder.delAttr.name: return .setsAttributes
    default: return []
    }
  }

  /// The order in which a class and its bases are searched (C3).
  private func resolutionOrder(of type: Value, _ bases: [Value]) throws(Raise) -> [Value] {
    var lists = bases.map { resolutionOrder($0) } + [bases]
    var order = [type]
    while true {
      lists.removeAll { $0.isEmpty }
      if lists.isEmpty { return order }
      let candidate = lists.lazy.map { $0[0] }.first { head in
        !lists.contains { list in list.dropFirst().contains { isSame($0, head) } }
      }
      guard let next = candidate else {
        let names = bases.map { className($0) }.joined(separator: ", ")
        throw .typeError("Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
      }
      order.append(next)
      for index in lists.indices where lists[index].first.map({ isSame($0, next) }) == true {
        lists[index].removeFirst()
      }
    }
  }

  /// A class with all its bases, itself first.
  package func resolutionOrder(_ type: Value) -> [Value] {
    let object = Value(tag: .type, bits: UInt64(ObjectType.object.rawValue))
    switch type.tag {
    case .userClass: return Array(heap.items(of: heap.values(type.address)[ClassPlace.order]))
    case .exceptionClass:
      var order: [Value] = []
      var current = ExceptionClass(rawValue: UInt8(truncatingIfNeeded: type.bits))
      while let some = current {
        order.append(Value(tag: .exceptionClass, bits: UInt64(some.rawValue)))
        current = some.parent
      }
      return order + [object]
    case .type where type.bits == UInt64(ObjectType.bool.rawValue):
      return [type, Value(tag: .type, bits: UInt64(ObjectType.int.rawValue)), object]
    case .type: return isSame(type, object) ? [object] : [type, object]
    default: return []
    }
  }

  /// The name of a class, built in or not, as `__name__` gives it.
  package func className(_ type: Value) -> String {
    guard type.tag == .userClass else { return typeName(ofType: type) }
    return heap.text(of: heap.values(type.address)[ClassPlace.name])
  }

  /// The name of a function, as `__name__` gives it.
  func functionName(_ function: Value) -> String { program.codes[heap.values(function.address)[0].integer].name }

  /// The class of a value: one of the script's, or a built-in type.
  package func classOf(_ value: Value) -> Value {
    switch value.tag {
    case .instance, .exception: return heap.values(value.address)[0]
    case .userClass:
      return metaclass(of: value) ?? Value(tag: .type, bits: UInt64(ObjectType.type.rawValue))
    case .set where heap.words[value.address] >> 8 & 0xFF == 1:
      return Value(tag: .type, bits: UInt64(ObjectType.frozenset.rawValue))
    case .string where heap.isScalar(value):
      return Value(tag: .type, bits: UInt64(ObjectType.npStr.rawValue))
    case .descriptor:
      let kind = DescriptorKind(rawValue: heap.values(value.address)[0].integer) ?? .property
      let type: ObjectType =
        switch kind {
        case .staticMethod: .staticMethod
        case .classMethod: .classMethod
        case .property: .property
        }
      return Value(tag: .type, bits: UInt64(type.rawValue))
    default: return Value(tag: .type, bits: UInt64(value.type.rawValue))
    }
  }

  /// Whether a class is another or derives from it.
  package func isSubclass(_ type: Value, of other: Value) -> Bool {
    if isSame(type, other) { return true }
    if type.tag == .exceptionClass, other.tag == .exceptionClass,
      let one = ExceptionClass(rawValue: UInt8(truncatingIfNeeded: type.bits)),
      let two = ExceptionClass(rawValue: UInt8(truncatingIfNeeded: other.bits))
    {
      return one.isSubclass(of: two)
    }
    return resolutionOrder(type).contains { isSame($0, other) }
  }

  // MARK: Looking up

  /// What a class of the script or its bases have under a name; what is built in is not looked at.
  func classLookup(_ name: Int, in type: Value) -> Value? {
    if let found = classCache.found(name, in: type.address) { return found.isUnset ? nil : found }
    var result: Value?
    let key = nameString(name)
    for base in heap.items(of: heap.values(type.address)[ClassPlace.order]) {
      // What a built-in base says itself comes before what stands behind it.
      if base.tag == .type, Machine.isBuiltinMethod(name) { break }
      guard base.tag == .userClass else { continue }
      if let value = lookup(named: key, in: heap.values(base.address)[ClassPlace.dict]) {
        result = value
        break
      }
    }
    classCache.remember(result ?? .unset, name: name, in: type.address)
    return result
  }

  /// Whether the built-in types that a class may derive from have a special method of their own.
  private static func isBuiltinMethod(_ name: Int) -> Bool {
    guard name < Dunder.allCases.count else { return false }
    switch Dunder.allCases[name] {
    case .hash, .eq, .ne, .lt, .le, .gt, .ge: return true
    default: return false
    }
  }

  /// The special method of a value's class; nil when the class is built in or has none.
  func special(_ dunder: Dunder, of value: Value) -> Value? {
    if value.tag == .userClass { return metaclass(of: value).flatMap { classLookup(dunder.rawValue, in: $0) } }
    guard value.tag == .instance || value.tag == .exception else { return nil }
    let type = heap.values(value.address)[0]
    return type.tag == .userClass ? classLookup(dunder.rawValue, in: type) : nil
  }

  /// What a special method gives; nil when the value's class has none.
  package func askSpecial(_ dunder: Dunder, of value: Value, _ arguments: Value...) throws(Raise) -> Value? {
    guard let function = special(dunder, of: value) else { return nil }
    if function.tag == .none { return nil }
    return try ask(bound(function, to: value), arguments) ?? Value.none
  }

  /// What is found in a class, as the attribute of an object of it.
  func bound(_ found: Value, to object: Value) -> Value {
    switch found.tag {
    case .function: return makeMethod(object, found)
    case .descriptor:
      let parts = heap.values(found.address)
      switch DescriptorKind(rawValue: parts[0].integer) ?? .property {
      case .staticMethod: return parts[1]
      case .classMethod: return makeMethod(object.tag == .userClass ? object : heap.values(object.address)[0], parts[1])
      case .property: return found
      }
    default: return found
    }
  }

  func makeMethod(_ receiver: Value, _ function: Value) -> Value {
    let address = heap.allocate(.method, words: 5)
    let values = heap.values(address)
    values[0] = receiver
    values[1] = function
    return .object(.method, address)
  }

  /// A `property`, `staticmethod` or `classmethod`.
  package func makeDescriptor(
    _ kind: DescriptorKind, _ function: Value, setter: Value = .none, deleter: Value = .none
  ) -> Value {
    let address = heap.allocate(.descriptor, words: 9)
    let values = heap.values(address)
    values[0] = .int(kind.rawValue)
    values[1] = function
    values[2] = setter
    values[3] = deleter
    return .object(.descriptor, address)
  }

  /// The kind of a descriptor, and its functions.
  package func descriptor(_ value: Value) -> (kind: DescriptorKind, getter: Value, setter: Value, deleter: Value) {
    let parts = heap.values(value.address)
    return (DescriptorKind(rawValue: parts[0].integer) ?? .property, parts[1], parts[2], parts[3])
  }

  /// The function that a call of a method of an instance means, when the instance has no attribute of that name of its own.
  @inline(__always) func ownFunction(_ name: Int, of object: Value) throws(Raise) -> Value? {
    let parts = heap.values(object.address)
    guard let found = classLookup(name, in: parts[0]), found.tag == .function else { return nil }
    return position(named: nameString(name), in: parts[1]) == nil ? found : nil
  }

  // MARK: Attributes of instances

  /// The place of a string key in a dict.
  @inline(__always) func position(named key: Value, in dict: Value) -> Int? {
    let address = dict.address
    let count = Int(heap.words[address + 3])
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[address + 1]))
    if count <= 16 {
      for index in 0..<count where items[2 * index].bits == key.bits && items[2 * index].tag == .string {
        return index
      }
      // Two constants of the program with the same text are the same object.
      if heap.isConstant(key), dict.tag == .dict, heap.words[address] >> 16 & 0xFF == 1 { return nil }
    }
    return find(text: key, in: dict)
  }

  /// The value of a string key of a dict.
  func lookup(named key: Value, in dict: Value) -> Value? {
    guard let index = position(named: key, in: dict) else { return nil }
    return heap.itemsPointer(Int(truncatingIfNeeded: heap.words[dict.address + 1]))[2 * index + 1]
  }

  /// An attribute that an instance has itself, found where this instruction found it last; unset when that must be looked up.
  @inline(__always) func quickAttribute(_ name: Int, of object: Value) -> Value {
    let parts = heap.values(object.address)
    let traits = heap.values(parts[0].address)[ClassPlace.traits].integer
    if traits & Traits.properties.rawValue != 0 { return .unset }
    let dict = parts[1].address
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[dict + 1]))
    let key = nameString(name)
    let hint = Int(hints[pointer])
    let count = Int(heap.words[dict + 3])
    if hint < count, items[2 * hint].bits == key.bits, items[2 * hint].tag == .string { return items[2 * hint + 1] }
    for index in 0..<min(count, 64) where items[2 * index].bits == key.bits && items[2 * index].tag == .string {
      hints[pointer] = UInt16(truncatingIfNeeded: index)
      return items[2 * index + 1]
    }
    return .unset
  }

  /// Gives an attribute that an instance has already another value, where this instruction found it last; false when that must
  /// be done in the long way.
  @inline(__always) func quickSet(_ name: Int, of object: Value, to value: Value) -> Bool {
    let parts = heap.values(object.address)
    let traits = Traits(rawValue: heap.values(parts[0].address)[ClassPlace.traits].integer)
    if !traits.isDisjoint(with: [.properties, .setsAttributes]) { return false }
    let dict = parts[1].address
    let storage = Int(truncatingIfNeeded: heap.words[dict + 1])
    guard storage < Heap.bigBase else { return false }
    let items = heap.itemsPointer(storage)
    let key = nameString(name)
    var place = Int(hints[pointer])
    let count = Int(heap.words[dict + 3])
    if place >= count || items[2 * place].bits != key.bits || items[2 * place].tag != .string {
      place = 0
      while place < count, items[2 * place].bits != key.bits || items[2 * place].tag != .string { place += 1 }
      guard place < count else { return false }
      hints[pointer] = UInt16(truncatingIfNeeded: place)
    }
    logStore(storage, at: 4 * place + 2, count: 2)
    items[2 * place + 1] = value
    return true
  }

  /// An attribute of an instance or of an exception; nil when it has none.
  func instanceAttribute(_ name: Int, of object: Value) throws(Raise) -> Value? {
    let parts = heap.values(object.address)
    let type = parts[0]
    let dict = object.tag == .exception ? parts[2] : parts[1]
    var found: Value?
    if type.tag == .userClass {
      found = classLookup(name, in: type)
      if let found, found.tag == .descriptor {
        let parts = descriptor(found)
        if parts.kind == .property {
          if parts.getter.tag == .none { throw .exception(.attributeError, "unreadable attribute") }
          let traits = Traits(rawValue: heap.values(type.address)[ClassPlace.traits].integer)
          return try ask(
            parts.getter, [object], catching: traits.contains(.getsAttributes) ? .attributeError : nil)
        }
      }
    }
    if let found, found.tag == .instance, special(.set, of: found) != nil,
      let value = try askSpecial(.get, of: found, object, type)
    {
      return value
    }
    if dict.tag == .dict, let value = lookup(named: nameString(name), in: dict) { return value }
    if let found {
      if found.tag == .instance, let value = try askSpecial(.get, of: found, object, type) { return value }
      return bound(found, to: object)
    }
    if name == Dunder.dict.rawValue {
      if dict.tag == .dict { return dict }
      return attributesDict(of: object)
    }
    return try builtinAttribute(name, of: object)
  }

  /// The dict of an exception's or function's attributes, made when it is first needed.
  func attributesDict(of object: Value) -> Value {
    let place = object.tag == .exception ? 2 : 3
    let dict = heap.values(object.address)[place]
    if dict.tag == .dict { return dict }
    let new = makeDict()
    logObject(object.address, at: 1 + 2 * place, count: 2)
    heap.values(object.address)[place] = new
    return new
  }

  /// What every object has.
  func builtinAttribute(_ name: Int, of object: Value) throws(Raise) -> Value? {
    if name < Dunder.allCases.count {
      switch Dunder.allCases[name] {
      case .class: return classOf(object)
      case .doc: return Value.none
      case .module: return heap.allocateString("__main__")
      case .cause where object.tag == .exception, .context where object.tag == .exception: return Value.none
      case .suppressContext where object.tag == .exception: return .bool(false)
      case .new: return attributes.method(name, of: .object)
      default: break
      }
    }
    if object.tag == .exception, let value = exceptionAttribute(program.names[name], of: object) { return value }
    let held = payload(of: object)
    if let held, held.tag == .array, !Machine.plainAttributes.contains(program.names[name]) {
      if name < Dunder.allCases.count { return nil }
      guard program.library.known["numpy.ndarray"]?.contains(program.names[name]) == true else { return nil }
      throw .notSupported("the attribute \(code: program.names[name]) of \(typeName(object))")
    }
    let type = object.tag == .exception ? .exception : held?.type ?? .object
    if let property = attributes.property(name, of: type) {
      return try callDirectlyProperty(property, held ?? object)
    }
    if let held, let method = attributes.method(name, of: type) { return makeMethod(held, method) }
    if let method = attributes.method(name, of: type) ?? attributes.method(name, of: .object) {
      return makeMethod(object, method)
    }
    return nil
  }

  /// What objects of a class that derives from arrays have of their array.
  private static let plainAttributes: Set<String> = [
    "shape", "size", "ndim", "dtype", "itemsize", "nbytes", "strides", "tolist", "item", "fill",
  ]

  private func callDirectlyProperty(_ property: Value, _ object: Value) throws(Raise) -> Value {
    try ask(property, [object]) ?? .none
  }

  /// `object.name = value` for an instance.
  func setInstanceAttribute(_ name: Int, of object: Value, to value: Value) throws(Raise) {
    let type = heap.values(object.address)[0]
    if type.tag == .userClass {
      let traits = Traits(rawValue: heap.values(type.address)[ClassPlace.traits].integer)
      if traits.contains(.setsAttributes), let function = classLookup(Dunder.setAttr.rawValue, in: type) {
        _ = try ask(bound(function, to: object), nameString(name), value)
        return
      }
    }
    try setOwnAttribute(name, of: object, to: value)
  }

  /// `object.__setattr__(name, value)`: as if the class had none of its own.
  package func setOwnAttribute(_ name: Int, of object: Value, to value: Value) throws(Raise) {
    let type = heap.values(object.address)[0]
    if type.tag == .userClass, heap.values(type.address)[ClassPlace.traits].integer & Traits.properties.rawValue != 0,
      let found = classLookup(name, in: type), found.tag == .descriptor || found.tag == .instance
    {
      if found.tag == .instance {
        if try askSpecial(.set, of: found, object, value) != nil { return }
      } else if case let parts = descriptor(found), parts.kind == .property {
        if parts.setter.tag == .none {
          throw .exception(
            .attributeError, "property '\(program.names[name])' of '\(className(type))' object has no setter")
        }
        _ = try ask(parts.setter, object, value)
        return
      }
    }
    let dict = object.tag == .exception ? attributesDict(of: object) : heap.values(object.address)[1]
    if type.tag == .userClass, heap.values(type.address)[ClassPlace.traits].integer & Traits.slots.rawValue != 0,
      lookup(named: nameString(name), in: dict) == nil, try !hasSlot(name, type)
    {
      throw .exception(.attributeError, "\(attributeOwner(object)) has no attribute '\(program.names[name])'")
    }
    try insert(value, for: nameString(name), in: dict)
  }

  /// Whether the objects of a class may have an attribute: a class of the script without slots allows all.
  private func hasSlot(_ name: Int, _ type: Value) throws(Raise) -> Bool {
    let wanted = program.names[name]
    for base in resolutionOrder(type) where base.tag == .userClass {
      guard let slots = lookup(named: nameString(Dunder.slots.rawValue), in: heap.values(base.address)[ClassPlace.dict])
      else { return true }
      for slot in slots.tag == .string ? [slots] : try allItems(slots) where slot.tag == .string {
        let text = mangled(heap.text(of: slot), in: className(base))
        if text == wanted || text == Dunder.dict.name { return true }
      }
    }
    return false
  }

  /// `del object.name`.
  package func deleteAttribute(_ name: Int, of object: Value) throws(Raise) {
    let key = nameString(name)
    switch object.tag {
    case .instance, .exception:
      if let function = special(.delAttr, of: object) {
        _ = try ask(bound(function, to: object), key)
        return
      }
      let type = heap.values(object.address)[0]
      if type.tag == .userClass, let found = classLookup(name, in: type), found.tag == .descriptor,
        descriptor(found).kind == .property
      {
        let deleter = descriptor(found).deleter
        if deleter.tag == .none {
          throw .exception(
            .attributeError, "property '\(program.names[name])' of '\(className(type))' object has no deleter")
        }
        _ = try ask(deleter, object)
        return
      }
      let dict = object.tag == .exception ? attributesDict(of: object) : heap.values(object.address)[1]
      if try remove(key, from: dict) != nil { return }
    case .userClass:
      if try remove(key, from: heap.values(object.address)[ClassPlace.dict]) != nil {
        classCache.forget()
        return
      }
    case .function:
      if try remove(key, from: attributesDict(of: object)) != nil { return }
    default: break
    }
    throw .exception(.attributeError, "\(attributeOwner(object)) has no attribute '\(program.names[name])'")
  }

  // MARK: Attributes of classes

  /// An attribute of a class itself; nil when it has none.
  func classAttribute(_ name: Int, of type: Value) throws(Raise) -> Value? {
    if name == Dunder.module.rawValue {
      // Bases of the library have modules of their own.
      return lookup(named: nameString(name), in: heap.values(type.address)[ClassPlace.dict])
        ?? heap.allocateString("__main__")
    }
    if let found = classLookup(name, in: type) {
      if found.tag == .descriptor, descriptor(found).kind == .property { return found }
      if found.tag == .instance, let value = try askSpecial(.get, of: found, .none, type) { return value }
      return found.tag == .descriptor ? bound(found, to: type) : found
    }
    let values = heap.values(type.address)
    if name < Dunder.allCases.count {
      switch Dunder.allCases[name] {
      case .name: return values[ClassPlace.name]
      case .qualname: return values[ClassPlace.qualifiedName]
      case .bases: return values[ClassPlace.bases]
      case .mro: return values[ClassPlace.order]
      case .dict: return values[ClassPlace.dict]
      case .class: return classOf(type)
      case .module: return heap.allocateString("__main__")
      case .doc: return Value.none
      default: break
      }
    }
    if program.names[name] == "mro" { throw .notSupported("the method \(code: "mro")", hint: "Write `A.__mro__`.") }
    let base: ObjectType =
      values[ClassPlace.builtinBase].tag == .exceptionClass ? .exception : builtinBase(of: type) ?? .object
    if let metaclass = metaclass(of: type), let found = classLookup(name, in: metaclass) {
      if found.tag == .descriptor, descriptor(found).kind == .property {
        return try ask(descriptor(found).getter, type)
      }
      return bound(found, to: type)
    }
    let method = attributes.method(name, of: base) ?? attributes.method(name, of: .object)
    return name == Dunder.initSubclass.rawValue ? method.map { makeMethod(type, $0) } : method
  }

  /// `Class.name = value`.
  func setClassAttribute(_ name: Int, of type: Value, to value: Value) throws(Raise) {
    let values = heap.values(type.address)
    let key = nameString(name)
    if name == Dunder.name.rawValue || name == Dunder.qualname.rawValue, value.tag == .string {
      let place = name == Dunder.name.rawValue ? ClassPlace.name : ClassPlace.qualifiedName
      logObject(type.address, at: 1 + 2 * place, count: 2)
      values[place] = value
      return
    }
    let added = traits(of: key, value)
    if !added.isEmpty {
      logObject(type.address, at: 1 + 2 * ClassPlace.traits, count: 2)
      values[ClassPlace.traits] = .int(values[ClassPlace.traits].integer | added.rawValue)
    }
    try insert(value, for: key, in: values[ClassPlace.dict])
    classCache.forget()
  }

  // MARK: Super

  /// `super(type, object)`.
  package func makeSuper(_ type: Value, _ object: Value) throws(Raise) -> Value {
    guard type.tag == .userClass else { throw .typeError("super() argument 1 must be a type, not \(typeName(type))") }
    guard isSubclass(superOwner(object, behind: type), of: type) else {
      throw .typeError("super(type, obj): obj must be an instance or subtype of type")
    }
    let address = heap.allocate(.superProxy, words: 5)
    let values = heap.values(address)
    values[0] = type
    values[1] = object
    return .object(.superProxy, address)
  }

  /// The class in whose order `super(type, object)` looks: the object's, or the object itself where it is a class that derives
  /// from `type` there.
  private func superOwner(_ object: Value, behind type: Value) -> Value {
    object.tag == .userClass && isSubclass(object, of: type) ? object : classOf(object)
  }

  /// An attribute that the bases behind a class have for an object.
  func superAttribute(_ name: Int, of proxy: Value) throws(Raise) -> Value? {
    let parts = heap.values(proxy.address)
    let object = parts[1]
    let own = superOwner(object, behind: parts[0])
    let isClass = object.tag == .userClass && isSame(own, object)
    // What a metaclass finds behind itself makes an object of the class.
    if name == Dunder.call.rawValue, object.tag == .userClass, !isClass { return proxy }
    let order = resolutionOrder(own)
    let start = order.firstIndex { isSame($0, parts[0]) } ?? 0
    let key = nameString(name)
    for base in order[(start + 1)...] where base.tag == .userClass {
      guard let found = lookup(named: key, in: heap.values(base.address)[ClassPlace.dict]) else { continue }
      if found.tag == .descriptor, descriptor(found).kind == .property {
        return try ask(descriptor(found).getter, object)
      }
      if name == Dunder.new.rawValue { return found.tag == .descriptor ? bound(found, to: object) : found }
      if name == Dunder.initSubclass.rawValue, found.tag == .function { return makeMethod(object, found) }
      // `super().method` of a class method's class is its function.
      if found.tag == .function { return isClass ? found : makeMethod(object, found) }
      return bound(found, to: object)
    }
    return try builtinAttribute(name, of: object)
  }

  // MARK: Making instances

  /// Calls a class: makes an object, and has `__init__` fill it.
  func construct(
    _ type: Value, first: Int, count: Int, keywords: Keywords, result: Int, flags: Frame.Flags, catches: UInt8
  ) throws(Raise) {
    let values = heap.values(type.address)
    let traits = Traits(rawValue: values[ClassPlace.traits].integer)
    if traits.contains(.abstract) { try checkAbstract(type) }
    if classLookup(Dunder.new.rawValue, in: type) != nil {
      return try constructThroughNew(
        type, first: first, count: count, keywords: keywords, result: result, flags: flags, catches: catches)
    }
    let object: Value
    if traits.contains(.isMetaclass) {
      guard count == 3, keywords.isEmpty else { throw .typeError("type() takes 1 or 3 arguments") }
      object = try makeClass(stack[first], bases: stack[first + 1], names: stack[first + 2], metaclass: type)
    } else if values[ClassPlace.builtinBase].tag == .exceptionClass {
      let positional = count - keywords.count
      let arguments = heap.allocateTuple(UnsafeBufferPointer(start: stack + first, count: positional))
      object = makeException(type, arguments: arguments)
    } else if let base = builtinBase(of: type) {
      let isFilledLater = Machine.isFilledByInit(base) && classLookup(Dunder.`init`.rawValue, in: type) != nil
      let constructor = program.library.constructors[Int(base.rawValue)]
      let value = try callBuiltin(
        constructor, first: first, count: isFilledLater ? 0 : count, keywords: isFilledLater ? .none : keywords)
      object = makeInstance(type, payload: value)
    } else {
      object = makeInstance(type, payload: nil)
    }
    guard let initializer = classLookup(Dunder.`init`.rawValue, in: type) else {
      if count > 0, object.tag == .instance, payload(of: object) == nil {
        throw .typeError("\(className(type))() takes no arguments")
      }
      stack[result] = record(pointer, heap.allocateTuple([]), .unset, operands: 3, object)
      return
    }
    guard initializer.tag == .function else {
      throw .notSupported("an \(code: "__init__") that is no function")
    }
    let base = max(stackTop + 2, first + count)
    guard base + count + 64 < Machine.stackCapacity else { throw recursionError() }
    stack[base] = object
    (stack + base + 1).update(from: UnsafePointer(stack + first), count: count)
    try invoke(
      initializer, first: base, count: count + 1, keywords: keywords, result: result,
      flags: flags.union(.constructs), catches: catches)
  }

  /// Calls a class with a `__new__` of its own: what that gives is handed to `__init__` if it is of the class.
  private func constructThroughNew(
    _ type: Value, first: Int, count: Int, keywords: Keywords, result: Int, flags: Frame.Flags, catches: UInt8
  ) throws(Raise) {
    let positional = count - keywords.count
    let arguments = heap.allocateTuple(UnsafeBufferPointer(start: stack + first, count: positional))
    let named = makeDict()
    for (offset, keyword) in names(of: keywords).enumerated() {
      try insert(stack[first + positional + offset], for: nameString(keyword), in: named)
    }
    let base = max(stackTop + 2, first + count)
    guard base + 64 < Machine.stackCapacity else { throw recursionError() }
    stack[base] = type
    stack[base + 1] = arguments
    stack[base + 2] = named
    try invoke(
      try prelude("_construct"), first: base, count: 3, keywords: .none, result: result, flags: flags, catches: catches)
  }

  private func checkAbstract(_ type: Value) throws(Raise) {
    var names: Set<String> = []
    for base in resolutionOrder(type) where base.tag == .userClass {
      for pair in dictPairs(heap.values(base.address)[ClassPlace.dict]) where pair.key.tag == .string {
        let name = heap.text(of: pair.key)
        if let found = classLookup(program.name(name), in: type), isAbstract(found) { names.insert(name) }
      }
    }
    guard !names.isEmpty else { return }
    throw .typeError(
      "Can't instantiate abstract class \(className(type)) with abstract method\(names.count == 1 ? "" : "s") "
        + names.sorted().joined(separator: ", "))
  }

  private func isAbstract(_ value: Value) -> Bool {
    let function = value.tag == .descriptor ? descriptor(value).getter : value
    guard function.tag == .function else { return false }
    let dict = heap.values(function.address)[3]
    guard dict.tag == .dict else { return false }
    return lookup(named: nameString(program.name("__isabstractmethod__")), in: dict) != nil
  }
}

/// A name of a class's own, `__x`, as the class keeps it: `_Class__x`.
func mangled(_ name: String, in type: String) -> String {
  guard name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains(".") else { return name }
  let stem = type.drop { $0 == "_" }
  return stem.isEmpty ? name : "_\(stem)\(name)"
}
