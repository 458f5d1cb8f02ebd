/// A call of a builtin: the machine, and the arguments in the order of the builtin's parameters.
package struct Call {
  package let machine: Machine
  /// The parameters' values, `unset` where none was given, then what `*name` collected.
  package let arguments: UnsafeMutablePointer<Value>
  package let count: Int
  /// How many of them are parameters.
  package let parameterCount: Int
  /// What a method was called on, where that is no parameter; see `withoutReceiver`.
  package private(set) var receiver = Value.unset

  init(machine: Machine, arguments: UnsafeMutablePointer<Value>, count: Int, parameterCount: Int) {
    self.machine = machine
    self.arguments = arguments
    self.count = count
    self.parameterCount = parameterCount
  }

  /// The same call with its first parameter as the receiver: what a function of a module and a method share.
  package var withoutReceiver: Call {
    var call = Call(
      machine: machine, arguments: arguments + 1, count: count - 1, parameterCount: parameterCount - 1)
    call.receiver = arguments[0]
    return call
  }

  /// The value of a parameter by its position; `unset` if it was not given.
  @inlinable @inline(__always) package subscript(_ position: Int) -> Value { arguments[position] }

  /// Whether a parameter was given and is not None.
  @inlinable @inline(__always) package func isGiven(_ position: Int) -> Bool {
    arguments[position].tag != .unset && arguments[position].tag != .none
  }

  /// What `*name` collected.
  package var variadic: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: arguments + parameterCount, count: count - parameterCount)
  }
}
