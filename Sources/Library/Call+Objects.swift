import Machine
import Syntax

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

  /// Whether the set may be changed; a frozenset has no method that does.
  func checkMutable(_ name: String) throws(Raise) {
    guard machine.typeName(self[0]) == "frozenset" else { return }
    throw .exception(.attributeError, "'frozenset' object has no attribute '\(name)'")
  }

  /// What an operator gives for the receiver and the argument; NotImplemented where the types do not go together.
  func operated(_ operation: Operation) throws(Raise) -> Value {
    do throws(Raise) {
      return try machine.binary(operation, self[0], self[1])
    } catch {
      if case .exception(.typeError, _) = error { return Value(tag: .notImplemented, bits: 0) }
      throw error
    }
  }

  /// A list of texts.
  func list(of texts: [String]) -> Value {
    machine.heap.allocateList(texts.map { machine.heap.allocateString($0) })
  }

  /// A whole number in other digits.
  func digits(radix: Int, prefix: String) throws(Raise) -> Value {
    let whole = try machine.askSpecial(.index, of: self[0]) ?? machine.plain(self[0])
    if whole.tag == .bigInt {
      return machine.heap.allocateString(
        (machine.isNegative(whole) ? "-" : "") + prefix + machine.digits(of: whole, radix: radix))
    }
    let number = try integer(whole)
    return machine.heap.allocateString(
      (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix))
  }

  /// The text between the two positions that may be given, from 1 or 0 to the end, and where it begins; nil when the first
  /// lies behind the end.
  func boundedText() throws(Raise) -> (text: ArraySlice<Unicode.Scalar>, start: Int)? {
    let text = Array(try text(0, or: "").unicodeScalars)
    func settled(_ value: Int) -> Int { max(value < 0 ? value &+ text.count : value, 0) }
    let start = settled(try integer(2, or: 0))
    let end = min(settled(try integer(3, or: text.count)), text.count)
    return start <= end ? (text[start..<end], start) : nil
  }

  /// Where a piece first, or last, occurs in a text, between two positions.
  func position(isLast: Bool) throws(Raise) -> Int? {
    guard self[1].tag == .string else { throw .typeError("must be str, not \(machine.typeName(self[1]))") }
    let piece = Array(try self.text(1, or: "").unicodeScalars)
    guard let (text, start) = try boundedText(), piece.count <= text.count else { return nil }
    let end = start + text.count - piece.count
    func fits(_ place: Int) -> Bool { text[place..<place + piece.count].elementsEqual(piece) }
    return isLast ? (start...end).last(where: fits) : (start...end).first(where: fits)
  }

  /// Where a piece last occurs in a text, between two positions.
  func lastPosition() throws(Raise) -> Int? { try position(isLast: true) }

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
