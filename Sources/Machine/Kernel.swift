import NDArray

extension Builtin {
  /// What a builtin does in its usual case, for the few that training scripts spend their time in. The machine does that case by
  /// itself, with small arrays of floats; in every other case the builtin's body takes over.
  package enum Kernel: Sendable {
    case none
    case unary(UnaryOperation)
    /// An operation that is an operator too, or `maximum` and its like; always done by the body.
    case binary(BinaryOperation)
    case product(Product)
    case transpose
    /// A sum or mean, of all or along one axis; the positions of its parameters, of which no others may be given.
    case sum(axis: UInt8, keepdims: UInt8, isMean: Bool)
    /// Another reduction or running total, which NumPy calls by that name; always done by the body.
    case reduce, accumulate
    /// `list.append`.
    case append

    /// What NumPy calls the operation when it warns; nil for one of which it does not.
    var name: String? {
      switch self {
      case .unary(let operation): operation.name
      case .binary(let operation): operation.name
      case .product(let product): product == .matmul ? "matmul" : "dot"
      case .sum, .reduce: "reduce"
      case .accumulate: "accumulate"
      case .none, .transpose, .append: nil
      }
    }

    /// Whether such a call may be done a second time: one that stores its result with `out=` may not.
    func isRepeatable(_ count: Int) -> Bool {
      switch self {
      case .unary: count == 1
      case .binary, .product: count == 2
      case .none, .transpose, .sum, .reduce, .accumulate, .append: true
      }
    }
  }
}

extension Machine {
  /// What a builtin gives in its usual case; nil when this is not it.
  @inline(__always)
  func usual(_ kernel: Builtin.Kernel, _ arguments: UnsafeMutablePointer<Value>, _ count: Int) -> Value? {
    switch kernel {
    case .none, .binary, .reduce, .accumulate: nil
    case .unary(let operation): count == 1 ? simpleFunction(operation, arguments[0]) : nil
    case .product: count == 2 ? simpleProduct(arguments[0], arguments[1]) : nil
    case .append:
      count == 2 && arguments[0].tag == .list && quickAppend(arguments[1], to: arguments[0]) ? Value.none : nil
    case .transpose: arguments[0].tag == .array ? heap.allocateTransposed(arguments[0]) : nil
    case .sum(let axis, let keepdims, let isMean):
      usualSum(arguments, count, axis: Int(axis), keepdims: Int(keepdims), isMean: isMean)
    }
  }

  private func usualSum(
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, axis: Int, keepdims: Int, isMean: Bool
  ) -> Value? {
    var along: Int?
    var keeps = false
    for position in 1..<max(1, count) where arguments[position].tag != .unset {
      let value = arguments[position]
      switch (position, value.tag) {
      case (axis, .none): break
      case (axis, .int): along = value.integer
      case (keepdims, .bool): keeps = value.bits != 0
      default: return nil
      }
    }
    return simpleSum(arguments[0], axis: along, keepdims: keeps, isMean: isMean)
  }
}
