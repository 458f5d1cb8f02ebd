import Machine
import NDArray
import Syntax

/// What the cards of Python's own functions share.
extension Call {
  /// The whole number that `int` makes of a value.
  func whole(_ value: Value) throws(Raise) -> Value {
    let value = machine.plain(value)
    if value.tag == .bigInt { return value }
    if value.tag == .string {
      let text = machine.heap.text(of: value)
      let trimmed = TextPieces.stripped(text, of: nil, start: true, end: true)
      let digits = trimmed.replacing("_", with: "")
      let unsigned = digits.hasPrefix("-") || digits.hasPrefix("+") ? String(digits.dropFirst()) : digits
      guard !unsigned.isEmpty, unsigned.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
        throw .valueError("invalid literal for int() with base 10: \(machine.representation(value))")
      }
      return try machine.integer(digits: digits, radix: 10) ?? .int(0)
    }
    let message =
      "int() argument must be a string, a bytes-like object or a real number, not '\(machine.typeName(value))'"
    let number = try number(value, orRaise: message)
    if number.isIntegral { return .int(number.integer) }
    if number.double.isNaN { throw .valueError("cannot convert float NaN to integer") }
    if number.double.isInfinite { throw .exception(.overflowError, "cannot convert float infinity to integer") }
    return try machine.integer(cuttingOff: number.double)
  }

  /// The whole number that a text writes in a base, as `int(text, base)` reads it.
  func whole(_ value: Value, base: Int) throws(Raise) -> Value {
    guard value.tag == .string else { throw .typeError("int() can't convert non-string with explicit base") }
    guard base == 0 || 2...36 ~= base else { throw .valueError("int() base must be >= 2 and <= 36, or 0") }
    let text = TextPieces.stripped(machine.heap.text(of: value), of: nil, start: true, end: true).lowercased()
    let isNegative = text.hasPrefix("-")
    var digits = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    var radix = base
    for (prefix, size) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where digits.hasPrefix(prefix) && (base == 0 || base == size) {
      digits = digits.dropFirst(2)
      radix = size
    }
    let plain = digits.replacing("_", with: "")
    let isPlain = !plain.isEmpty && plain.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 }
    guard isPlain,
      let number = try machine.integer(digits: (isNegative ? "-" : "") + plain, radix: radix == 0 ? 10 : radix)
    else { throw .valueError("invalid literal for int() with base \(base): \(machine.representation(value))") }
    return number
  }

  /// The number that `float` reads from a text.
  func readFloat(_ text: String) throws(Raise) -> Double {
    let trimmed = TextPieces.stripped(text, of: nil, start: true, end: true).lowercased().replacing("_", with: "")
    let unsigned = trimmed.hasPrefix("-") || trimmed.hasPrefix("+") ? String(trimmed.dropFirst()) : trimmed
    let isWord = ["inf", "infinity", "nan"].contains(unsigned)
    let isPlain = unsigned.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || [46, 101, 43, 45].contains($0) }
    guard isWord || isPlain, let number = Double(trimmed) else {
      throw .valueError(
        "could not convert string to float: \(machine.representation(machine.heap.allocateString(text)))")
    }
    return number
  }

  /// Puts the entries of another dict, or of pairs, into a dict.
  func update(_ dict: Value, with other: Value) throws(Raise) {
    let other = machine.plain(other).tag == .dict ? machine.plain(other) : other
    if other.tag == .dict {
      for pair in machine.dictPairs(other) { try machine.insert(pair.value, for: pair.key, in: dict) }
      return
    }
    for (position, item) in try machine.allItems(other).enumerated() {
      guard item.tag == .list || item.tag == .tuple || item.tag == .string else {
        throw .typeError("cannot convert dictionary update sequence element #\(position) to a sequence")
      }
      let pair = try machine.allItems(item)
      guard pair.count == 2 else {
        throw .valueError("dictionary update sequence element #\(position) has length \(pair.count); 2 is required")
      }
      try machine.insert(pair[1], for: pair[0], in: dict)
    }
  }

  /// Whether a value is of a type or of one of a tuple of types.
  func isInstance(_ value: Value, _ wanted: Value, depth: Int) throws(Raise) -> Bool {
    switch wanted.tag {
    case .tuple where depth < 20:
      for item in Array(machine.heap.items(of: wanted)) where try isInstance(value, item, depth: depth + 1) {
        return true
      }
      return false
    case .type:
      guard let type = ObjectType(rawValue: UInt8(truncatingIfNeeded: wanted.bits)) else { return false }
      if machine.payload(of: value) != nil { return machine.isSubclass(machine.classOf(value), of: wanted) }
      switch (type, value.type) {
      case (.object, _), (.int, .bool), (.float, .npFloat): return true
      case (.npStr, .str), (.npGeneric, .str): return machine.heap.isScalar(value)
      case (.set, .set), (.frozenset, .set), (.property, .property), (.staticMethod, .property),
        (.classMethod, .property):
        return machine.isSubclass(machine.classOf(value), of: wanted)
      case (_, let other) where other.dtype != nil:
        return other.dtype.map { type.includes($0) } ?? false
      default: return type == value.type
      }
    case .exceptionClass:
      guard let type = ExceptionClass(rawValue: UInt8(truncatingIfNeeded: wanted.bits)), value.tag == .exception
      else { return false }
      return machine.exceptionClass(of: value).isSubclass(of: type)
    case .userClass:
      if let answer = try machine.instanceCheck(value, wanted) { return answer }
      return (value.tag == .instance || value.tag == .exception || value.tag == .userClass)
        && machine.isSubclass(machine.classOf(value), of: wanted)
    default:
      throw .typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
  }

  /// Which end of an order is wanted.
  enum Extreme {
    case maximum, minimum
  }

  /// `max` or `min`, of several arguments or of the items of one.
  func extreme(_ extreme: Extreme, name: String) throws(Raise) -> Value {
    guard let first = variadic.first else { throw .typeError("\(name) expected at least 1 argument, got 0") }
    // What the key is asked for comes back here, where an iterator has its items no more.
    let isOnce = variadic.count == 1 && first.tag == .iterator && isGiven(0)
    let source = isOnce ? try machine.askPrelude("_drain", first) : first
    let items = variadic.count == 1 ? try machine.allItems(source) : Array(variadic)
    guard var best = items.first else {
      if !self[1].isUnset { return self[1] }
      throw .valueError("\(name)() arg is an empty sequence")
    }
    let operation: Operation = extreme == .maximum ? .greater : .less
    guard isGiven(0) else {
      for item in items.dropFirst() where try machine.isTrue(machine.binary(operation, item, best)) { best = item }
      return best
    }
    let keys = Array(machine.heap.items(of: try self.keys(of: machine.heap.allocateList(items), self[0])))
    var bestKey = keys[0]
    for (item, key) in zip(items, keys).dropFirst() where try machine.isTrue(machine.binary(operation, key, bestKey)) {
      (best, bestKey) = (item, key)
    }
    return best
  }

  /// `round(number, ndigits)`.
  func roundedNumber() throws(Raise) -> Value {
    let number = self[0]
    if number.tag == .bigInt {
      let digits = try integer(1, or: 0)
      guard digits < 0 else { return number }
      throw .notSupported("rounding an integer of more than 64 bits to tens")
    }
    guard number.isNumber else { throw .typeError("type \(machine.typeName(number)) doesn't define __round__ method") }
    guard isGiven(1) else {
      if number.isIntegral { return .int(number.integer) }
      return try whole(.float(number.double.rounded(.toNearestOrEven)))
    }
    let digits = try integer(1, or: 0)
    switch number.tag {
    case .npFloat, .npFloat16, .npFloat32:
      let dtype = machine.dtype(ofNumber: number)
      let result = round(number.double, decimals: Swift.min(Swift.max(digits, -400), 400), dtype: dtype)
      return Value(tag: number.tag, bits: result.bitPattern)
    case .float: return .float(try decimally(number.double, digits))
    default:
      if digits >= 0 { return number.tag == .bool ? .int(number.integer) : number }
      guard digits > -19 else { return number.tag == .npInt ? .npInt(0) : .int(0) }
      let unit = (0..<(-digits)).reduce(1) { unit, _ in unit * 10 }
      let rest = number.integer % unit
      let twice = rest.magnitude * 2
      let low = number.integer - rest
      let isUp = twice > unit.magnitude || twice == unit.magnitude && low / unit % 2 != 0
      let (result, overflow) = low.addingReportingOverflow(isUp ? (number.integer < 0 ? -unit : unit) : 0)
      if overflow { return try machine.binary(.add, .int(low), .int(isUp ? (number.integer < 0 ? -unit : unit) : 0)) }
      return number.tag == .npInt ? .npInt(result) : .int(result)
    }
  }

  /// A float rounded to decimals by its exact value, as Python rounds it.
  private func decimally(_ x: Double, _ digits: Int) throws(Raise) -> Double {
    guard x.isFinite, digits < 324 else { return x }
    if digits >= 0 {
      let text = try arrays { () throws(ArrayError) in try FormatSpecification(parsing: ".\(digits)f").format(x) }
      return Double(text) ?? x
    }
    guard digits > -309, let unit = Double("1e\(-digits)") else { return 0 * x }
    let rest = x.truncatingRemainder(dividingBy: unit)
    let low = x - rest
    let twice = abs(rest) * 2
    let isUp = twice > unit || twice == unit && (low / unit).truncatingRemainder(dividingBy: 2) != 0
    return isUp ? low + (x < 0 ? -unit : unit) : low
  }

  /// The items of a list in ascending order of their keys; equal ones stay in their order, also when reversed.
  func sortedItems(_ list: Value, keys: Value, reverse: Bool) throws(Raise) -> Value {
    let items = Array(machine.heap.items(of: list))
    let keys = Array(machine.heap.items(of: keys))
    machine.work.spend(200 &* items.count)
    var order = Array(0..<Swift.min(items.count, keys.count))
    if reverse { order.reverse() }
    if keys.allSatisfy({ $0.tag == .float && !$0.double.isNaN }) {
      try mergeSort(&order) { keys[$0].double < keys[$1].double }
    } else if keys.allSatisfy({ $0.tag == .int }) {
      try mergeSort(&order) { keys[$0].integer < keys[$1].integer }
    } else {
      try mergeSort(&order) { (a, b) throws(Raise) in
        if keys[a].tag == .array || keys[b].tag == .array {
          return try machine.isTrue(machine.binary(.less, keys[a], keys[b]))
        }
        return try machine.compare(keys[a], keys[b]) < 0
      }
    }
    if reverse { order.reverse() }
    return machine.heap.allocateList(order.map { items[$0] })
  }

  /// A stable sort whose comparison may raise, from short runs to long ones.
  @inline(__always)
  private func mergeSort(_ order: inout [Int], isLess: (Int, Int) throws(Raise) -> Bool) throws(Raise) {
    // The run at the beginning is found first, as Python finds it, which sees at once what is in order.
    guard order.count > 1 else { return }
    var end = 2
    if try isLess(order[1], order[0]) {
      while end < order.count, try isLess(order[end], order[end - 1]) { end += 1 }
      if end == order.count { return order.reverse() }
    } else {
      while end < order.count, try !isLess(order[end], order[end - 1]) { end += 1 }
      if end == order.count { return }
    }
    var width = 1
    while width < order.count {
      var merged: [Int] = []
      merged.reserveCapacity(order.count)
      var start = 0
      while start < order.count {
        let middle = Swift.min(start + width, order.count)
        let end = Swift.min(middle + width, order.count)
        var (left, right) = (start, middle)
        while left < middle || right < end {
          let takesRight: Bool
          if left == middle {
            takesRight = true
          } else if right == end {
            takesRight = false
          } else {
            takesRight = try isLess(order[right], order[left])
          }
          merged.append(takesRight ? order[right] : order[left])
          if merged.count & 0xFFFF == 0 { try machine.pause() }
          if takesRight { right += 1 } else { left += 1 }
        }
        start = end
      }
      order = merged
      width *= 2
    }
  }

  /// Gives a list other items.
  func replaceItems(of list: Value, with items: [Value]) throws(Raise) {
    try machine.checkRoom(words: 2 * items.count)
    try machine.replaceItems(of: list, with: machine.heap.allocateList(items))
  }

  /// Where the first item that equals a value stands.
  func position(of value: Value, in sequence: Value, from start: Int = 0, to stop: Int = .max) throws(Raise) -> Int? {
    let items = Array(machine.heap.items(of: sequence))
    let first = Swift.max(0, start < 0 ? start &+ items.count : start)
    let last = Swift.min(items.count, stop < 0 ? stop &+ items.count : stop)
    guard first < last else { return nil }
    for position in first..<last where try machine.isEqual(items[position], value) { return position }
    return nil
  }

  /// A function of the module math, with its errors.
  func mathematics(_ operation: UnaryOperation, _ position: Int = 0, domain: Bool = true) throws(Raise) -> Double {
    let isLogarithm = operation == .log || operation == .log2 || operation == .log10
    if isLogarithm, self[position].tag == .bigInt, !machine.isNegative(self[position]) {
      // No float holds it: the logarithm of a part, and that of the power of two that it leaves.
      let (mantissa, exponent) = machine.scaled(self[position])
      return operation.scalar(mantissa) + Double(exponent) * operation.scalar(2)
    }
    if isLogarithm, self[position].tag == .bigInt { throw .valueError("math domain error") }
    let x = try double(position, or: 0)
    let result = operation.scalar(x)
    if domain {
      let hasPole = isLogarithm || operation == .log1p || operation == .arctanh
      if result.isNaN, !x.isNaN { throw .valueError("math domain error") }
      if result.isInfinite, x.isFinite {
        throw hasPole ? .valueError("math domain error") : .exception(.overflowError, "math range error")
      }
    }
    return result
  }
}
