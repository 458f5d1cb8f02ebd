import Machine

/// What the cards of objects, classes and iterators share.
extension Call {
  /// An argument, or None where none was given.
  func orNone(_ position: Int) -> Value { self[position].isUnset ? .none : self[position] }

  /// The number of a name that is given as text.
  func attributeName(_ name: Value) throws(Raise) -> Int {
    guard name.tag == .string else {
      throw .typeError("attribute name must be string, not '\(machine.typeName(name))'")
    }
    return machine.program.name(machine.heap.text(of: name))
  }

  /// An attribute by a name that is given as text; nil when the object has none.
  func attribute(of object: Value, named name: Value) throws(Raise) -> Value? {
    let number = try attributeName(name)
    do throws(Raise) {
      return try machine.attribute(number, of: object, isOptional: true)
    } catch {
      if case .exception(.attributeError, _) = error { return nil }
      throw error
    }
  }

  /// Whether a class is another, or one of a tuple of classes, or derives from it.
  func isSubclass(_ type: Value, _ wanted: Value, depth: Int) throws(Raise) -> Bool {
    guard Call.isClass(type) else { throw .typeError("issubclass() arg 1 must be a class") }
    if wanted.tag == .tuple, depth < 20 {
      for item in Array(machine.heap.items(of: wanted)) where try isSubclass(type, item, depth: depth + 1) {
        return true
      }
      return false
    }
    guard Call.isClass(wanted) else {
      throw .typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    return machine.isSubclass(type, of: wanted)
  }

  /// Whether a value is a class, built in or not.
  static func isClass(_ value: Value) -> Bool {
    value.tag == .userClass || value.tag == .type || value.tag == .exceptionClass
  }

  /// The next item of an iterator, which may be sent a value; StopIteration at its end.
  func nextItem(of iterator: Value, sent: Value = .none, or other: Value = .unset) throws(Raise) -> Value {
    switch iterator.tag {
    case .generator:
      if let item = try machine.next(of: iterator, sent: sent) { return item }
      if !other.isUnset { return other }
      let value = machine.takeReturned(iterator)
      throw value.tag == .none ? .exception(.stopIteration, "") : machine.stopIteration(value)
    case .iterator:
      if let item = try machine.advance(iterator) { return item }
    case .instance:
      if let item = try machine.instanceNext(iterator) { return item }
    default:
      throw .typeError("'\(machine.typeName(iterator))' object is not an iterator")
    }
    if !other.isUnset { return other }
    throw .exception(.stopIteration, "")
  }

  /// The keys that a function gives for items; the items themselves without a function.
  func keys(of items: Value, _ function: Value) throws(Raise) -> Value {
    function.isUnset || function.tag == .none ? items : try machine.askPrelude("_keys", items, function)
  }

  /// A set together with what was given besides.
  func combined(_ operation: Machine.SetOperation) throws(Raise) -> Value {
    var result = self[0]
    for other in variadic {
      result = try machine.combine(operation, result, with: machine.allItems(other))
    }
    return variadic.isEmpty ? try machine.copySet(self[0]) : result
  }

  /// A list of texts.
  func list(of texts: [String]) -> Value {
    machine.heap.allocateList(texts.map { machine.heap.allocateString($0) })
  }

  /// A whole number in other digits.
  func digits(radix: Int, prefix: String) throws(Raise) -> Value {
    let number = try integer(self[0])
    return machine.heap.allocateString(
      (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix))
  }

  /// Where a piece last occurs in a text, between two positions.
  func lastPosition() throws(Raise) -> Int? {
    let text = Array(try text(0, or: "").unicodeScalars)
    let piece = Array(try self.text(1, or: "").unicodeScalars)
    func settled(_ value: Int) -> Int { min(max(value < 0 ? value &+ text.count : value, 0), text.count) }
    let start = settled(try integer(2, or: 0))
    let end = settled(try integer(3, or: text.count))
    guard start + piece.count <= end else { return nil }
    return (start...(end - piece.count)).last { text[$0..<$0 + piece.count].elementsEqual(piece) }
  }

  /// The table that `str.maketrans` makes.
  func translationTable() throws(Raise) -> Value {
    let dict = machine.makeDict()
    guard isGiven(1) else {
      guard self[0].tag == .dict else {
        throw .typeError("if you give only one argument to maketrans it must be a dict")
      }
      for pair in machine.dictPairs(self[0]) {
        let isText = pair.key.tag == .string
        let number = isText ? machine.heap.text(of: pair.key).unicodeScalars.first.map { Int($0.value) } ?? 0 : 0
        try machine.insert(pair.value, for: isText ? .int(number) : pair.key, in: dict)
      }
      return dict
    }
    let source = Array(try text(0, or: "").unicodeScalars)
    let target = Array(try text(1, or: "").unicodeScalars)
    guard source.count == target.count else {
      throw .valueError("the first two maketrans arguments must have equal length")
    }
    for (from, to) in zip(source, target) {
      try machine.insert(.int(Int(to.value)), for: .int(Int(from.value)), in: dict)
    }
    for scalar in try text(2, or: "").unicodeScalars {
      try machine.insert(.none, for: .int(Int(scalar.value)), in: dict)
    }
    return dict
  }

  /// `text.translate(table)`.
  func translated() throws(Raise) -> Value {
    guard self[1].tag == .dict else { throw .notSupported("\(code: "translate") with a table that is no dict") }
    var result = ""
    for scalar in try text(0, or: "").unicodeScalars {
      guard let value = try machine.lookup(.int(Int(scalar.value)), in: self[1]) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch value.tag {
      case .none: break
      case .string: result += machine.heap.text(of: value)
      default:
        if let other = Unicode.Scalar(UInt32(truncatingIfNeeded: value.integer)) { result.unicodeScalars.append(other) }
      }
    }
    return machine.heap.allocateString(result)
  }
}
