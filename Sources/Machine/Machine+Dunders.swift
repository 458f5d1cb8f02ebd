import Diagnostics
import NDArray
import Syntax

/// Operators and built-in questions about objects whose class is the script's.
extension Machine {
  /// Whether a value's class may have special methods.
  @inline(__always) func isInstance(_ value: Value) -> Bool { value.tag == .instance }

  // MARK: Operators

  /// `a operation b` where one of them is an instance.
  func instanceBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    guard let methods = Dunder.methods(of: operation) else { throw unsupportedOperands(operation, a, b) }
    if b.tag == .instance, a.tag == .array || a.isNumPyScalar { try checkDeferral(operation, a, b) }
    let isSecondFirst =
      a.tag == .instance && b.tag == .instance && !isSame(classOf(a), classOf(b))
      && isSubclass(classOf(b), of: classOf(a)) && special(methods.right, of: b) != nil
    if isSecondFirst, let result = try answered(methods.right, b, a) { return result }
    if let result = try answered(methods.left, a, b) { return result }
    if !isSecondFirst,
      operation == .equal || operation == .notEqual || !isSame(classOf(a), classOf(b))
        || methods.right != methods.left, let result = try answered(methods.right, b, a)
    {
      return result
    }
    if payload(of: a) != nil || payload(of: b) != nil, operation != .notEqual || special(.eq, of: a) == nil {
      return try binary(operation, plain(a), plain(b))
    }
    switch operation {
    case .equal, .notEqual:
      if operation == .notEqual {
        // Python's own `__ne__` turns `__eq__` round.
        var equal = try answered(.eq, a, b)
        if equal == nil { equal = try answered(.eq, b, a) }
        if let equal { return .bool(try !isTrue(equal)) }
      }
      return .bool(isSame(a, b) == (operation == .equal))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw .typeError(
        "'\(operation.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    default:
      // Text takes anything behind `%`, and sequences have words of their own for what they cannot do.
      return try sequenceBinary(operation, a, b)
    }
  }

  /// The function of the script that an operator means at first, when it can be called at once.
  @inline(__always) func operatorFunction(_ instruction: Instruction, _ a: Value, _ b: Value) -> Value? {
    if isAnswered || b.tag == .instance && !isSame(classOf(a), classOf(b)) { return nil }
    guard let methods = Dunder.methods(of: instruction.operation) else { return nil }
    let type = heap.values(a.address)[0]
    if instruction.opcode == .inPlace, let dunder = methods.inPlace, classLookup(dunder.rawValue, in: type) != nil {
      return nil
    }
    guard let function = classLookup(methods.left.rawValue, in: type), function.tag == .function else { return nil }
    return program.shapes[heap.values(function.address)[0].integer].isGenerator ? nil : function
  }

  /// Calls the function that an operator means; its value goes to a slot when it returns.
  func operate(_ function: Value, _ a: Value, _ b: Value, result: Int) throws(Raise) {
    let top = stackTop
    guard top + 80 < Machine.stackCapacity else { throw recursionError() }
    stack[top] = a
    stack[top + 1] = b
    try invoke(function, first: top, count: 2, keywords: .none, result: result, flags: .operates)
  }

  /// What a special method gives, unless it is not there or gives NotImplemented.
  private func answered(_ dunder: Dunder, _ receiver: Value, _ other: Value) throws(Raise) -> Value? {
    guard let function = special(dunder, of: receiver), function.tag != .none else { return nil }
    let result =
      try ask(
        function.tag == .function ? function : bound(function, to: receiver),
        function.tag == .function ? [receiver, other] : [other]) ?? .none
    return result.tag == .notImplemented ? nil : result
  }

  /// NumPy leaves an operation to the other operand only when its class asks for that; otherwise it makes arrays of objects.
  private func checkDeferral(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) {
    let type = classOf(b)
    if classLookup(Dunder.arrayPriority.rawValue, in: type) != nil { return }
    if let ufunc = classLookup(Dunder.arrayUfunc.rawValue, in: type), ufunc.tag == .none { return }
    if a.tag != .array { return }
    guard let methods = Dunder.methods(of: operation), special(methods.right, of: b) != nil else { return }
    throw .notSupported(
      "an array of objects, which NumPy makes of \(code: "array \(operation.symbol) \(typeName(b))")",
      hint: "Give the class \(code: "__array_priority__ = 1000"), and NumPy leaves the operation to it.")
  }

  /// `a operation= b` where `a` is an instance; nil when its class has no method for it.
  func instanceInPlace(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    guard let dunder = Dunder.methods(of: operation)?.inPlace else { return nil }
    return try answered(dunder, a, b)
  }

  /// `-a`, `+a`, `~a` of an instance.
  func instanceUnary(_ operation: Operation, _ a: Value) throws(Raise) -> Value {
    let dunder: Dunder = operation == .negative ? .neg : operation == .positive ? .pos : .invert
    if let result = try askSpecial(dunder, of: a) { return result }
    if let held = payload(of: a) { return try unary(operation, held) }
    throw .typeError("bad operand type for unary \(operation.symbol): '\(typeName(a))'")
  }

  // MARK: Questions

  /// Whether an instance is true.
  func isInstanceTrue(_ value: Value) throws(Raise) -> Bool {
    if let answer = try askSpecial(.bool, of: value) {
      guard answer.tag == .bool else {
        throw .typeError("__bool__ should return bool, returned \(typeName(answer))")
      }
      return answer.bits != 0
    }
    if special(.len, of: value) != nil { return try count(of: value) != 0 }
    if let held = payload(of: value) { return try isTrue(held) }
    return true
  }

  /// `len(value)` of an instance.
  func instanceCount(_ value: Value) throws(Raise) -> Int {
    guard let answer = try askSpecial(.len, of: value) else {
      if let held = payload(of: value) { return try count(of: held) }
      throw .typeError("object of type '\(typeName(value))' has no len()")
    }
    guard answer.isIntegral else {
      throw .typeError("'\(typeName(answer))' object cannot be interpreted as an integer")
    }
    if answer.integer < 0 { throw .valueError("__len__() should return >= 0") }
    return answer.integer
  }

  /// What iterating over an instance goes through.
  func instanceIterator(_ value: Value) throws(Raise) -> Value {
    if let iterator = try askSpecial(.iter, of: value) {
      switch iterator.tag {
      case .iterator, .generator: return iterator
      case .instance where special(.next, of: iterator) != nil: return iterator
      default: throw .typeError("iter() returned non-iterator of type '\(typeName(iterator))'")
      }
    }
    if let held = payload(of: value) { return try iterator(over: held) }
    if special(.getItem, of: value) != nil { return try askPrelude("_by_index", value) }
    throw .typeError("'\(typeName(value))' object is not iterable")
  }

  /// The next item of an instance that is an iterator; nil at its end.
  package func instanceNext(_ value: Value) throws(Raise) -> Value? {
    guard let function = special(.next, of: value) else {
      throw .typeError("'\(typeName(value))' object is not an iterator")
    }
    return try ask(bound(function, to: value), [], catching: .stopIteration)
  }

  /// Whether iterating over a value runs code of the script, or may never end.
  package func isLazy(_ value: Value) -> Bool {
    switch value.tag {
    case .generator: true
    case .instance: payload(of: value) == nil || special(.iter, of: value) != nil
    case .userClass: hasMetaclass(value)
    default: false
    }
  }

  /// An iterator over anything: what `iter` gives.
  package func iterator(over value: Value) throws(Raise) -> Value {
    switch value.tag {
    case .iterator, .generator: return value
    case .instance: return try instanceIterator(value)
    case .userClass where hasMetaclass(value): return try instanceIterator(value)
    default: return try makeIterator(.plain, [value])
    }
  }

  /// Whether an instance's class says itself what stands at an index.
  package func hasOwnItems(_ value: Value) -> Bool { special(.getItem, of: value) != nil }

  /// Whether an instance contains a value.
  func instanceContains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    if let answer = try askSpecial(.contains, of: container, item) { return try isTrue(answer) }
    if special(.iter, of: container) == nil, let held = payload(of: container) { return try contains(held, item) }
    if special(.iter, of: container) == nil, special(.getItem, of: container) == nil {
      throw .typeError("argument of type '\(typeName(container))' is not iterable")
    }
    return try isTrue(askPrelude("_contains", container, item))
  }

  /// `value[index]` of an instance or class.
  func instanceItem(_ index: Value, of value: Value) throws(Raise) -> Value {
    if let answer = try askSpecial(.getItem, of: value, index) { return answer }
    if let held = payload(of: value) {
      if held.tag == .dict, special(.missing, of: value) != nil {
        if let found = try lookup(index, in: held) { return found }
        return try askSpecial(.missing, of: value, index) ?? .none
      }
      return try item(index, of: held)
    }
    throw .typeError("'\(typeName(value))' object is not subscriptable")
  }

  /// Whether a value can be called.
  package func isCallable(_ value: Value) -> Bool {
    switch value.tag {
    case .function, .builtin, .method, .type, .exceptionClass, .userClass: true
    case .instance: special(.call, of: value) != nil
    default: false
    }
  }

  /// A number that no other object has: of what has an identity of its own, and of what lives outside the heap.
  package func identity(of value: Value) throws(Raise) -> Value {
    switch value.tag {
    case .instance: return .int(0x7F2A_0000_0000 + heap.values(value.address)[2].integer &* 64)
    case .userClass: return .int(0x7F2A_0000_0000 + heap.values(value.address)[ClassPlace.identity].integer &* 64)
    case .none, .bool, .int, .type, .exceptionClass, .builtin, .module, .ellipsis:
      return .int(
        0x5500_0000_0000 + Int(value.tag.rawValue) << 32 + Int(truncatingIfNeeded: value.bits & 0xFFFF_FFF) &* 32)
    default: throw .notSupported("\(code: "id") of a value of type \(code: typeName(value))")
    }
  }

  /// `object.__eq__(other)`: True for the same object, otherwise NotImplemented, and for what is built in the answer itself.
  package func objectEquals(_ one: Value, _ other: Value) throws(Raise) -> Value {
    if isSame(one, other) { return .bool(true) }
    if one.tag == .instance, payload(of: one) == nil { return Value(tag: .notImplemented, bits: 0) }
    return .bool(try isEqual(plain(one), plain(other)))
  }

  /// A new slice.
  package func makeSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    let address = heap.allocate(.slice, words: 7)
    let values = heap.values(address)
    values[0] = start
    values[1] = stop
    values[2] = step
    return .object(.slice, address)
  }

  // MARK: Hashing

  /// Python's `hash(value)`: of numbers and of tuples of numbers as CPython computes it.
  package func hash(_ value: Value) throws(Raise) -> Int {
    switch value.tag {
    case .int, .bool, .npInt, .npBool: return Machine.hash(value.integer)
    case .float, .npFloat: return Machine.hash(value.double)
    case .string, .bytes:
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in heap.bytes(of: value) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return Int(truncatingIfNeeded: hash ^ hash >> 32)
    case .tuple:
      // xxHash's primes, as CPython uses them.
      var hash: UInt64 = 2_870_177_450_012_600_261
      let items = heap.items(of: value)
      for item in items {
        hash &+= UInt64(bitPattern: Int64(try self.hash(item))) &* 14_029_467_366_897_019_727
        hash = hash << 31 | hash >> 33
        hash = hash &* 11_400_714_785_074_694_791
      }
      hash &+= UInt64(items.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539)
      return hash == .max ? 1_546_275_796 : Int(Int64(bitPattern: hash))
    case .instance:
      if special(.hash, of: value) != nil || special(.eq, of: value) != nil {
        guard let answer = try askSpecial(.hash, of: value) else {
          throw unhashable(value)
        }
        guard answer.isIntegral else { throw .typeError("__hash__ method should return an integer") }
        return Machine.hash(answer.integer)
      }
      if let held = payload(of: value) { return try hash(held) }
      return heap.values(value.address)[2].integer &* 0x1_0001
    case .userClass: return heap.values(value.address)[ClassPlace.identity].integer &* 0x1_0001
    case .list, .dict, .array, .slice, .dictKeys, .dictValues, .dictItems: throw unhashable(value)
    case .set:
      guard heap.words[value.address] >> 8 & 0xFF == 1 else { throw unhashable(value) }
      var sum = 1_927_868_237
      for pair in dictPairs(value) { sum = sum &+ (try hash(pair.key)) &* 31 }
      return sum
    case .none, .ellipsis, .notImplemented, .builtin, .module, .type, .exceptionClass, .dtype:
      return Int(value.tag.rawValue) &* 1_000_003 &+ Int(truncatingIfNeeded: value.bits)
    default: return Int(value.tag.rawValue)
    }
  }

  func unhashable(_ value: Value) -> Raise { .typeError("unhashable type: '\(typeName(value))'") }

  static func hash(_ value: Int) -> Int {
    // The prime is 2⁶¹ − 1; -1 means an error to CPython.
    let modulus: UInt = (1 << 61) - 1
    let rest = Int(value.magnitude % modulus)
    let hash = value < 0 ? -rest : rest
    return hash == -1 ? -2 : hash
  }

  static func hash(_ value: Double) -> Int {
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    if value.isNaN { return 0 }
    if let whole = Int(exactly: value) { return hash(whole) }
    // As CPython does it: 28 bits of the mantissa at a time, modulo 2⁶¹ − 1.
    let modulus: UInt = (1 << 61) - 1
    var mantissa = value.magnitude.significand / 2
    var exponent = Int(value.magnitude.exponent) + 1
    var hash: UInt = 0
    while mantissa != 0 {
      hash = (hash << 28) & modulus | hash >> 33
      mantissa *= 268_435_456
      exponent -= 28
      let piece = UInt(mantissa)
      mantissa -= Double(piece)
      hash += piece
      if hash >= modulus { hash -= modulus }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
    hash = (hash << UInt(exponent)) & modulus | hash >> UInt(61 - exponent)
    let result = value < 0 ? -Int(hash) : Int(hash)
    return result == -1 ? -2 : result
  }
}
