import Machine
import NDArray

/// Reading a builtin's arguments.
extension Call {
  /// A string argument, or the text to use when it was not given or is None.
  func text(_ position: Int, or other: String) throws(Raise) -> String {
    guard isGiven(position) else { return other }
    guard self[position].tag == .string else {
      throw .typeError("must be str, not \(machine.typeName(self[position]))")
    }
    return machine.heap.text(of: self[position])
  }

  /// An integer argument, or the number to use when it was not given or is None.
  func integer(_ position: Int, or other: Int) throws(Raise) -> Int {
    guard isGiven(position) else { return other }
    return try integer(self[position])
  }

  /// A value that must be an integer.
  func integer(_ value: Value) throws(Raise) -> Int {
    let value = machine.plain(value)
    guard value.isIntegral else {
      if let answer = try machine.askSpecial(.index, of: value), answer.isIntegral { return answer.integer }
      if value.tag == .bigInt {
        throw .exception(.overflowError, "Python int too large to convert to C ssize_t")
      }
      throw .typeError("'\(machine.typeName(value))' object cannot be interpreted as an integer")
    }
    return value.integer
  }

  /// A truth value, or the one to use when it was not given or is None.
  func flag(_ position: Int, or other: Bool = false) throws(Raise) -> Bool {
    guard isGiven(position) else { return other }
    return try machine.isTrue(self[position])
  }

  /// A shape: a number or a sequence of numbers.
  func shape(_ position: Int) throws(Raise) -> Layout {
    try shape(self[position].isIntegral ? [self[position]] : machine.allItems(self[position]))
  }

  /// A shape from its lengths.
  func shape(_ values: [Value]) throws(Raise) -> Layout {
    var dimensions: [Int] = []
    for value in values {
      let length = try integer(value)
      guard length >= 0 else { throw .valueError("negative dimensions are not allowed") }
      guard length <= Int(Int32.max) else { throw .valueError("Maximum allowed dimension exceeded") }
      dimensions.append(length)
    }
    guard dimensions.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let layout = Layout(contiguous: dimensions)
    try machine.checkArray(layout)
    return layout
  }
}
