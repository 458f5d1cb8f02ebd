import BigInt
import CFloatingPoint
import Diagnostics
import NDArray
import Syntax

extension Machine {
  /// Two numbers of the usual kinds; unset when the long way must decide.
  @inline(__always) func scalars(_ operation: Operation, _ a: Value, _ b: Value) -> Value {
    switch (a.tag, b.tag) {
    case (.int, .int): integers(operation, a.integer, b.integer)
    case (.float, .float): floats(operation, a.double, b.double, isPython: true)
    case (.int, .float):
      // Integers that are floats to the last digit.
      a.integer.magnitude <= 1 << 53 ? floats(operation, Double(a.integer), b.double, isPython: true) : .unset
    case (.float, .int):
      b.integer.magnitude <= 1 << 53 ? floats(operation, a.double, Double(b.integer), isPython: true) : .unset
    case (.npFloat, .npFloat), (.npFloat, .float), (.float, .npFloat):
      floats(operation, a.double, b.double, isPython: false)
    default: .unset
    }
  }

  /// Two floats; one of NumPy's makes the result one of NumPy's.
  @inline(__always) private func floats(_ operation: Operation, _ x: Double, _ y: Double, isPython: Bool) -> Value {
    let result: Double
    switch operation {
    case .add: result = x + y
    case .subtract: result = x - y
    case .multiply: result = x * y
    case .divide:
      if y == 0 { return .unset }
      result = x / y
    case .less: return isPython ? .bool(x < y) : .npBool(x < y)
    case .greater: return isPython ? .bool(x > y) : .npBool(x > y)
    case .lessOrEqual: return isPython ? .bool(x <= y) : .npBool(x <= y)
    case .greaterOrEqual: return isPython ? .bool(x >= y) : .npBool(x >= y)
    default: return .unset
    }
    if isPython { return .float(result) }
    // What is not finite may deserve a warning.
    return result.isFinite ? .npFloat(result) : .unset
  }

  /// Two of Python's integers.
  @inline(__always) private func integers(_ operation: Operation, _ x: Int, _ y: Int) -> Value {
    let outcome: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: outcome = x.addingReportingOverflow(y)
    case .subtract: outcome = x.subtractingReportingOverflow(y)
    case .multiply: outcome = x.multipliedReportingOverflow(by: y)
    case .less: return .bool(x < y)
    case .greater: return .bool(x > y)
    case .equal: return .bool(x == y)
    case .notEqual: return .bool(x != y)
    case .lessOrEqual: return .bool(x <= y)
    case .greaterOrEqual: return .bool(x >= y)
    case .divide:
      // Integers that are floats to the last digit.
      guard y != 0, x.magnitude | y.magnitude <= 1 << 53 else { return .unset }
      return .float(Double(x) / Double(y))
    case .remainder, .floorDivide:
      let isRest = if case .remainder = operation { true } else { false }
      // By a positive number, which Python rounds down and the processor towards zero.
      guard y > 0 else { return .unset }
      var (quotient, rest) = x.quotientAndRemainder(dividingBy: y)
      if rest < 0 {
        rest &+= y
        quotient &-= 1
      }
      return .int(isRest ? rest : quotient)
    default: return .unset
    }
    return outcome.overflow ? .unset : .int(outcome.partialValue)
  }

  /// `a operation b`, by the types of both.
  package func binary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    let quick = scalars(operation, a, b)
    if !quick.isUnset { return quick }
    if a.isUnset || b.isUnset { try checkBound(a, b) }
    // Text before arrays: `'%.2f' % loss` where the loss is an array of no axes.
    if operation == .remainder, a.tag == .string { return try percentFormat(a, b) }
    switch operation {
    case .is: return .bool(isSame(a, b))
    case .isNot: return .bool(!isSame(a, b))
    case .in: return .bool(try contains(b, a))
    case .notIn: return .bool(try !contains(b, a))
    default: break
    }
    if a.tag == .instance || b.tag == .instance {
      try checkBound(a, b)
      return try instanceBinary(operation, a, b)
    }
    if a.tag == .array || b.tag == .array {
      if a.tag == .bigInt || b.tag == .bigInt { return try besideBig(operation, a, b) }
      if let simple = simpleArithmetic(operation, a, b) { return simple }
      try checkBound(a, b)
      return try arrayBinary(operation, a, b, into: nil)
    }
    try checkBound(a, b)
    if a.isNumber, b.isNumber {
      if a.isNumPyScalar || b.isNumPyScalar { return try numPyScalarBinary(operation, a, b) }
      return try numberBinary(operation, a, b)
    }
    if a.tag == .bigInt || b.tag == .bigInt, let result = try bigBinary(operation, a, b) { return result }
    switch operation {
    case .equal: return .bool(try isEqual(a, b))
    case .notEqual: return .bool(try !isEqual(a, b))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .bool(try ordered(operation, a, b))
    default: break
    }
    // A list beside a NumPy scalar becomes an array.
    if a.isNumPyScalar && (b.tag == .list || b.tag == .tuple) || b.isNumPyScalar && (a.tag == .list || a.tag == .tuple)
    {
      if operation != .multiply || a.isFloating || b.isFloating {
        return try arrayBinary(operation, a, b, into: nil)
      }
    }
    return try sequenceBinary(operation, a, b)
  }

  private func checkBound(_ a: Value, _ b: Value) throws(Raise) {
    let instruction = program.instructions[pointer]
    if a.isUnset { throw unboundName(instruction.b) }
    if b.isUnset { throw unboundName(instruction.c) }
  }

  /// `a operation= b`: in place where the type of `a` can, otherwise a new value.
  func inPlace(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    try checkBound(a, b)
    if a.tag == .array {
      floating_point_clear()
      if let simple = simpleInPlace(operation, a, b) { return simple }
      guard operation != .matrixMultiply else { return try binary(operation, a, b) }
      return try arrayBinary(operation, a, b, into: a)
    }
    if a.tag == .list, operation == .add {
      try extend(a, with: b)
      return a
    }
    if a.tag == .list, operation == .multiply, b.isIntegral {
      let copy = try sequenceBinary(.multiply, a, b)
      try replaceItems(of: a, with: copy)
      return a
    }
    if a.tag == .instance {
      if let result = try instanceInPlace(operation, a, b) { return result }
      if let held = payload(of: a), held.tag == .list || held.tag == .set || held.tag == .dict,
        Dunder.methods(of: operation).map({ special($0.left, of: a) == nil }) ?? true
      {
        let result = try inPlace(operation, held, plain(b))
        return isSame(result, held) ? a : result
      }
    }
    if a.tag == .set || a.tag == .dict, let result = try setInPlace(operation, a, b) { return result }
    do throws(Raise) {
      return try binary(operation, a, b)
    } catch {
      // Python names the augmented operator in its error.
      if case .exception(.typeError, let message) = error, message.hasPrefix("unsupported operand type(s) for ") {
        throw .typeError(message.replacingFirst(" \(operation.symbol):", with: " \(operation.symbol)=:"))
      }
      throw error
    }
  }

  // MARK: Numbers

  private func numberBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if a.tag == .float || b.tag == .float {
      // An integer of more than 53 bits is compared as it is, not as the nearest float.
      if a.tag != b.tag, let order = comparison(operation), max(wide(a), wide(b)) >> 53 != 0 {
        return .bool(order(try compareBig(a, b)))
      }
      switch operation {
      case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift, .matrixMultiply:
        throw unsupportedOperands(operation, a, b)
      default: return try floatBinary(operation, a.number, b.number)
      }
    }
    let x = a.integer
    let y = b.integer
    let outcome: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: outcome = x.addingReportingOverflow(y)
    case .subtract: outcome = x.subtractingReportingOverflow(y)
    case .multiply: outcome = x.multipliedReportingOverflow(by: y)
    case .divide:
      if y == 0 { throw .exception(.zeroDivisionError, "division by zero") }
      // Beyond 53 bits the operands would be rounded before the quotient is.
      if max(x.magnitude, y.magnitude) >> 53 != 0 { return .float(try quotient(BigInt(x), BigInt(y))) }
      return .float(Double(x) / Double(y))
    case .floorDivide, .remainder:
      if y == 0 {
        throw .exception(
          .zeroDivisionError,
          operation == .floorDivide ? "integer division or modulo by zero" : "integer modulo by zero")
      }
      if y == -1 {
        if operation == .remainder { return .int(0) }
        outcome = (0).subtractingReportingOverflow(x)
      } else {
        let remainder = x % y
        let adjust = remainder != 0 && (remainder < 0) != (y < 0)
        return .int(operation == .remainder ? (adjust ? remainder + y : remainder) : x / y - (adjust ? 1 : 0))
      }
    case .power:
      if y < 0 {
        if x == 0 { throw .exception(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
        return try floatBinary(.power, Double(x), Double(y))
      }
      guard let result = integerPower(x, y) else { return try bigBinary(operation, a, b) ?? .none }
      return .int(result)
    case .leftShift, .rightShift:
      if y < 0 { throw .valueError("negative shift count") }
      if operation == .rightShift { return .int(x >> min(y, 63)) }
      if x == 0 { return .int(0) }
      guard y < 63, (x << y) >> y == x else { return try bigBinary(operation, a, b) ?? .none }
      return .int(x << y)
    case .bitAnd, .bitOr, .bitXor:
      let bits = operation == .bitAnd ? x & y : operation == .bitOr ? x | y : x ^ y
      return a.tag == .bool && b.tag == .bool ? .bool(bits != 0) : .int(bits)
    case .equal: return .bool(x == y)
    case .notEqual: return .bool(x != y)
    case .less: return .bool(x < y)
    case .lessOrEqual: return .bool(x <= y)
    case .greater: return .bool(x > y)
    case .greaterOrEqual: return .bool(x >= y)
    default: throw unsupportedOperands(operation, a, b)
    }
    if outcome.overflow { return try bigBinary(operation, a, b) ?? .none }
    return .int(outcome.partialValue)
  }

  /// An array beside an integer of more than 64 bits, which becomes a float where the array holds floats.
  private func besideBig(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    let array = a.tag == .array ? a : b
    let big = a.tag == .array ? b : a
    guard heap.dtype(of: array) == .float64 else { throw outOfBounds(big) }
    let number = Value.float(try double(ofInteger: big))
    return try binary(operation, a.tag == .array ? a : number, a.tag == .array ? number : b)
  }

  /// The magnitude of an integer, 0 for a float.
  private func wide(_ value: Value) -> UInt { value.isIntegral ? value.integer.magnitude : 0 }

  /// A power of integers; nil when it needs more than 64 bits.
  private func integerPower(_ base: Int, _ exponent: Int) -> Int? {
    var result = 1
    var base = base
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: base)
        if overflow { return nil }
        result = product
      }
      exponent >>= 1
      if exponent > 0 {
        let (square, overflow) = base.multipliedReportingOverflow(by: base)
        if overflow { return nil }
        base = square
      }
    }
    return result
  }

  private func floatBinary(_ operation: Operation, _ x: Double, _ y: Double) throws(Raise) -> Value {
    switch operation {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .divide:
      if y == 0 { throw .exception(.zeroDivisionError, "float division by zero") }
      return .float(x / y)
    case .floorDivide, .remainder:
      if y == 0 {
        throw .exception(
          .zeroDivisionError, operation == .floorDivide ? "float floor division by zero" : "float modulo")
      }
      return .float((operation == .floorDivide ? BinaryOperation.floorDivide : .remainder).scalar(x, y))
    case .power:
      if x == 0, y < 0 { throw .exception(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
      if x < 0, y.isFinite, y != y.rounded() {
        throw .notSupported("a negative number raised to a fraction, which is complex")
      }
      let result = power(x, y)
      if result.isInfinite, x.isFinite, y.isFinite {
        throw .exception(.overflowError, "(34, 'Numerical result out of range')")
      }
      return .float(result)
    case .equal: return .bool(x == y)
    case .notEqual: return .bool(x != y)
    case .less: return .bool(x < y)
    case .lessOrEqual: return .bool(x <= y)
    case .greater: return .bool(x > y)
    case .greaterOrEqual: return .bool(x >= y)
    default: throw unsupportedOperands(operation, .float(x), .float(y))
    }
  }

  private func numPyScalarBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    guard let kernel = BinaryOperation(operation) else { throw unsupportedOperands(operation, a, b) }
    var first = try view(a, spare: 0)
    var second = try view(b, spare: 1)
    try weaken(&first, a, beside: second, b, kernel)
    try weaken(&second, b, beside: first, a, kernel)
    let (x, y) = (first.dtype, second.dtype)
    let type = try arrays { () throws(ArrayError) in try kernel.resultType(x, y) }
    let out = ArrayView(cells: scratch + 2, dtype: type, layout: .scalar)
    let (one, other) = (first, second)
    try arrays { () throws(ArrayError) in try kernel.apply(one, other, into: out) }
    if type.isInteger { try noteIntegerOverflow(kernel, one, other, type) }
    return scalar(scratch[2], type)
  }

  /// NumPy warns when integers of its own wrap, though not of arrays.
  private func noteIntegerOverflow(
    _ kernel: BinaryOperation, _ a: ArrayView, _ b: ArrayView, _ type: DType
  ) throws(Raise) {
    let x = convert(a.cells[0], from: a.dtype, to: type)
    let y = convert(b.cells[0], from: b.dtype, to: type)
    let (i, j) = (Int64(bitPattern: x), Int64(bitPattern: y))
    let isWide = type == .uint64
    var overflow: Bool
    switch kernel {
    case .add: overflow = isWide ? x.addingReportingOverflow(y).overflow : i.addingReportingOverflow(j).overflow
    case .subtract:
      overflow = isWide ? x.subtractingReportingOverflow(y).overflow : i.subtractingReportingOverflow(j).overflow
    case .multiply:
      overflow = isWide ? x.multipliedReportingOverflow(by: y).overflow : i.multipliedReportingOverflow(by: j).overflow
    default: return
    }
    if type.isNarrow {
      let wide = kernel == .add ? i &+ j : kernel == .subtract ? i &- j : i &* j
      overflow = overflow || type.held(UInt64(bitPattern: wide)) != UInt64(bitPattern: wide)
    }
    if overflow { try noteFloatErrors(UInt32(FLOATING_POINT_OVERFLOW), "scalar \(kernel.name)") }
  }

  /// The element type that a number has as an array of no axes.
  package func dtype(ofNumber value: Value) -> DType {
    switch value.tag {
    case .float: .float64
    case .bool: .bool
    case .int: .int64
    default: value.type.dtype ?? .int64
    }
  }

  /// The cell that holds a number.
  @inline(__always) package func cell(_ value: Value, _ dtype: DType) -> UInt64 {
    switch dtype {
    case .float64: value.number.bitPattern
    case .int64: value.isFloating ? UInt64(bitPattern: truncated(value.double)) : value.bits
    case .bool: value.number != 0 ? 1 : 0
    default: convert(value.bits, from: self.dtype(ofNumber: value), to: dtype)
    }
  }

  /// Gives a Python number the type of what stands beside it, as NumPy 2 does (NEP 50): `x + 1.5` of a float32 array is float32.
  /// Only narrow types are concerned: beside the others Python's own are right.
  @inline(__always)
  private func weaken(
    _ view: inout ArrayView, _ value: Value, beside other: ArrayView, _ otherValue: Value, _ kernel: BinaryOperation
  ) throws(Raise) {
    guard other.dtype.isNarrow || other.dtype == .uint64, value.tag == .int || value.tag == .float else { return }
    guard otherValue.tag == .array || otherValue.isNumPyScalar else { return }
    try weakenNarrow(&view, value, other.dtype, kernel)
  }

  private func weakenNarrow(
    _ view: inout ArrayView, _ value: Value, _ dtype: DType, _ kernel: BinaryOperation
  ) throws(Raise) {
    if value.tag == .float, !dtype.isFloat { return }
    if value.tag == .int, !dtype.isFloat {
      // A comparison knows the answer for what the type cannot hold.
      switch kernel {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        // Beside numbers without a sign a negative one is compared as a float, which all of them are above.
        guard dtype == .uint64, value.integer < 0 else { return }
        view.cells[0] = Double(value.integer).bitPattern
        view.dtype = .float64
        return
      case .divide, .floatPower: return
      case .arctan2, .hypot, .logAddExp, .logAddExp2, .heaviside, .copysign:
        view.cells[0] = cell(value, dtype.floatType)
        view.dtype = dtype.floatType
        return
      default: try checkRange(value, dtype)
      }
    }
    view.cells[0] = cell(value, dtype)
    if value.tag == .float, dtype.loss(of: value.double) != .none {
      try noteCast(value.double, to: dtype)
      // What has been warned of is not what the operation does.
      floating_point_clear()
    }
    view.dtype = dtype
  }

  /// The NumPy scalar that a cell holds.
  @inline(__always) package func scalar(_ cell: UInt64, _ dtype: DType) -> Value {
    switch dtype {
    case .float64: Value(tag: .npFloat, bits: cell)
    case .int64: Value(tag: .npInt, bits: cell)
    case .bool: Value(tag: .npBool, bits: cell)
    case .int8: Value(tag: .npInt8, bits: cell)
    case .int16: Value(tag: .npInt16, bits: cell)
    case .int32: Value(tag: .npInt32, bits: cell)
    case .uint8: Value(tag: .npUInt8, bits: cell)
    case .uint16: Value(tag: .npUInt16, bits: cell)
    case .uint32: Value(tag: .npUInt32, bits: cell)
    case .uint64: Value(tag: .npUInt64, bits: cell)
    case .float16: Value(tag: .npFloat16, bits: cell)
    case .float32: Value(tag: .npFloat32, bits: cell)
    case .text: heap.allocateScalar(heap.texts[cell])
    }
  }

  // MARK: Arrays

  /// A number, array, list or tuple as the kernels see it. A list or tuple becomes an array first. `spare` is a cell of
  /// `scratch` that a number may use.
  @inline(__always)
  package func view(_ value: Value, spare: Int) throws(Raise) -> ArrayView {
    switch value.tag {
    case .array: return heap.view(value)
    case .float, .npFloat:
      scratch[spare] = value.bits
      return ArrayView(cells: scratch + spare, dtype: .float64, layout: .scalar)
    case .int, .npInt:
      scratch[spare] = value.bits
      return ArrayView(cells: scratch + spare, dtype: .int64, layout: .scalar)
    case .bool, .npBool:
      scratch[spare] = value.bits
      return ArrayView(cells: scratch + spare, dtype: .bool, layout: .scalar)
    case .list, .tuple, .range: return heap.view(try makeArray(value, dtype: nil))
    case .npInt8, .npInt16, .npInt32, .npUInt8, .npUInt16, .npUInt32, .npUInt64, .npFloat16, .npFloat32:
      scratch[spare] = value.bits
      return ArrayView(cells: scratch + spare, dtype: dtype(ofNumber: value), layout: .scalar)
    default: throw .typeError("unsupported operand type for an array operation: '\(typeName(value))'")
    }
  }

  private func arrayBinary(_ operation: Operation, _ a: Value, _ b: Value, into target: Value?) throws(Raise) -> Value {
    if operation == .matrixMultiply { return try product(.matmul, a, b) }
    guard let kernel = BinaryOperation(operation) else { throw unsupportedOperands(operation, a, b) }
    if heap.hasTexts, let result = try textBinary(kernel, a, b, into: target) { return result }
    guard isOperand(a), isOperand(b) else {
      if operation == .equal || operation == .notEqual {
        // NumPy compares with what is no array element by element, and nothing is equal.
        let shape = heap.layout(of: a.tag == .array ? a : b)
        let result = heap.allocateArray(.bool, shape: shape.shape, rank: shape.rank, zeroed: true)
        if operation == .notEqual { heap.view(result).fill(1) }
        return result
      }
      throw unsupportedOperands(operation, a, b)
    }
    return try apply(kernel, a, b, into: target)
  }

  /// Whether array operations take the value as an operand.
  @inline(__always) private func isOperand(_ value: Value) -> Bool {
    value.tag == .array || value.isNumber || value.tag == .list || value.tag == .tuple || value.tag == .range
  }

  /// A binary operation of arrays and numbers; with `target`, in place.
  package func apply(_ kernel: BinaryOperation, _ a: Value, _ b: Value, into target: Value?) throws(Raise) -> Value {
    if heap.hasTexts, let result = try textBinary(kernel, a, b, into: target) { return result }
    var x = try view(a, spare: 0)
    var y = try view(b, spare: 1)
    try weaken(&x, a, beside: y, b, kernel)
    try weaken(&y, b, beside: x, a, kernel)
    let result: Value
    do throws(ArrayError) {
      let type = try kernel.resultType(x.dtype, y.dtype)
      if let target {
        let out = heap.view(target)
        try kernel.checkInPlace(result: type, target: out.dtype)
        let layout: Layout
        do throws(ArrayError) {
          layout = try broadcast(x.layout, y.layout)
        } catch {
          // NumPy names the target among the operands.
          throw ArrayError.broadcast([x.layout, y.layout, out.layout])
        }
        if layout.rank != out.layout.rank || layout.shape != out.layout.shape {
          throw ArrayError(
            .value,
            "non-broadcastable output operand with shape \(out.layout.shapeText) doesn't match the broadcast shape \(layout.shapeText)"
          )
        }
        try writeInPlace(kernel, a, b, target, type)
        return target
      }
      let layout = x.layout == y.layout && x.layout.isContiguous ? x.layout : try broadcast(x.layout, y.layout)
      if layout.rank == 0 {
        try kernel.apply(x, y, into: ArrayView(cells: scratch + 2, dtype: type, layout: .scalar))
        return scalar(scratch[2], type)
      }
      result = try allocate(type, layout)
      try kernel.apply(x, y, into: heap.view(result), work)
    } catch {
      throw Raise(error)
    }
    try finishWork()
    return result
  }

  /// A new array whose size has been checked; for use inside array operations.
  func allocate(_ dtype: DType, _ layout: Layout, zeroed: Bool = false) throws(ArrayError) -> Value {
    if layout.count > 4096 {
      // After a long kernel the next step asks at once whether to stop.
      pollSoon()
      do throws(Raise) { try checkArray(layout) } catch {
        throw ArrayError(.memory, "\(layout.shapeText) is too large")
      }
    }
    return heap.allocateArray(dtype, shape: layout.shape, rank: layout.rank, zeroed: zeroed)
  }

  private func writeInPlace(
    _ kernel: BinaryOperation, _ a: Value, _ b: Value, _ target: Value, _ type: DType
  ) throws(ArrayError) {
    logArray(target)
    // The storage may just have moved, and the operands may overlap the target at another place: those are copied.
    do throws(Raise) {
      var y = try view(b, spare: 1)
      if b.tag == .array, heap.storage(of: b) == heap.storage(of: target), b.address != target.address {
        let copy = heap.allocateArray(y.dtype, shape: y.layout.shape, rank: y.layout.rank)
        try arrays { () throws(ArrayError) in try copyCells(heap.view(b), into: heap.view(copy)) }
        y = heap.view(copy)
      }
      var x = try view(a, spare: 0)
      try weaken(&x, a, beside: y, b, kernel)
      try weaken(&y, b, beside: x, a, kernel)
      let (first, second) = (x, y)
      let out = heap.view(target)
      try arrays { () throws(ArrayError) in
        if out.dtype == type { return try kernel.apply(first, second, into: out, work) }
        let wide = heap.allocateArray(type, shape: out.layout.shape, rank: out.layout.rank)
        try kernel.apply(first, second, into: heap.view(wide), work)
        try copyCells(heap.view(wide), into: heap.view(target))
      }
    } catch {
      throw error.arrayError
    }
  }

  /// A Python number as the NumPy scalar of its own type.
  private func strong(_ value: Value) -> Value {
    switch value.tag {
    case .int: Value(tag: .npInt, bits: value.bits)
    case .float: Value(tag: .npFloat, bits: value.bits)
    default: value
    }
  }

  /// A product of arrays and numbers.
  package func product(_ kind: Product, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if kind == .dot, a.isNumber || b.isNumber {
      // NumPy makes an array of the number first, so that its type counts; several products are added to zeros.
      let result = try apply(.multiply, strong(a), strong(b), into: nil)
      guard result.tag == .array, heap.dtype(of: result).isFloat, heap.layout(of: result).count > 1 else {
        return result
      }
      return try apply(.add, result, .int(0), into: nil)
    }
    if kind == .dot || kind == .matmul, let simple = simpleProduct(a, b) { return simple }
    if isTextArray(a) || isTextArray(b) { throw .notSupported("a product of arrays of text") }
    let x = try view(a, spare: 0)
    let y = try view(b, spare: 1)
    let result: Value
    do throws(ArrayError) {
      let type = kind.resultType(x.dtype, y.dtype)
      let layout = try kind.resultLayout(x.layout, y.layout)
      if layout.rank == 0 {
        let out = ArrayView(cells: scratch + 2, dtype: type, layout: .scalar)
        kind.apply(x, y, into: out, work)
        // A single product is added to nothing, so that it keeps the sign of a zero.
        if kind == .dot, type.isFloat, scratch[2] == 0, x.count == 1 {
          let (one, other) = (
            convert(x.cells[0], from: x.dtype, to: type), convert(y.cells[0], from: y.dtype, to: type)
          )
          scratch[2] = (Double(bitPattern: one) * Double(bitPattern: other)).bitPattern
        }
        result = scalar(scratch[2], type)
      } else {
        result = try allocate(type, layout)
        kind.apply(x, y, into: heap.view(result), work)
      }
    } catch {
      throw Raise(error)
    }
    try finishWork()
    return result
  }

  /// An elementwise function of an array or a number; the result of a number is a NumPy scalar.
  package func apply(_ kernel: UnaryOperation, _ a: Value) throws(Raise) -> Value {
    if let simple = simpleFunction(kernel, a) { return simple }
    let x = try view(a, spare: 0)
    let result: Value
    do throws(ArrayError) {
      let type = try kernel.resultType(x.dtype)
      if x.layout.rank == 0 {
        kernel.apply(x, into: ArrayView(cells: scratch + 2, dtype: type, layout: .scalar))
        return scalar(scratch[2], type)
      }
      result = try allocate(type, Layout(contiguous: x.layout.shape, rank: x.layout.rank))
      kernel.apply(x, into: heap.view(result), work)
    } catch {
      throw Raise(error)
    }
    try finishWork()
    return result
  }

  // MARK: Unary

  /// `-a`, `+a` or `~a`.
  package func unary(_ operation: Operation, _ a: Value) throws(Raise) -> Value {
    if a.isUnset { throw unboundName(program.instructions[pointer].b) }
    if a.tag == .instance { return try instanceUnary(operation, a) }
    if a.tag == .array || a.isNumPyScalar {
      switch operation {
      case .negative: return try apply(.negative, a)
      case .positive: return try apply(.positive, a)
      case .invert: return try apply(.invert, a)
      default: break
      }
    }
    switch (operation, a.tag) {
    case (.negative, .float): return .float(-a.double)
    case (.positive, .float): return a
    case (.negative, .int), (.negative, .bool):
      let (value, overflow) = (0).subtractingReportingOverflow(a.integer)
      if overflow { return try bigUnary(operation, a) }
      return .int(value)
    case (.positive, .int), (.positive, .bool): return .int(a.integer)
    case (.invert, .int), (.invert, .bool): return .int(~a.integer)
    case (_, .bigInt): return try bigUnary(operation, a)
    default:
      throw .typeError("bad operand type for unary \(operation.symbol): '\(typeName(a))'")
    }
  }

  // MARK: Sequences

  func sequenceBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if operation == .multiply {
      // NumPy's integers repeat a sequence as Python's do.
      if a.isNumPyScalar, a.isIntegral, a.tag != .npBool { return try sequenceBinary(.multiply, .int(a.integer), b) }
      if b.isNumPyScalar, b.isIntegral, b.tag != .npBool { return try sequenceBinary(.multiply, a, .int(b.integer)) }
    }
    switch (operation, a.tag, b.tag) {
    case (.add, .string, .string):
      let total = heap.bytes(of: a).count + heap.bytes(of: b).count
      try checkRoom(words: total / 8)
      wentThrough(total / 8)
      return heap.allocateString(count: total) { bytes in
        let first = heap.bytes(of: a)
        bytes.copyMemory(from: UnsafeRawBufferPointer(first))
        UnsafeMutableRawBufferPointer(rebasing: bytes[first.count...]).copyMemory(
          from: UnsafeRawBufferPointer(heap.bytes(of: b)))
      }
    case (.add, .list, .list), (.add, .tuple, .tuple):
      let joined = Array(heap.items(of: a)) + Array(heap.items(of: b))
      try checkRoom(words: 2 * joined.count)
      return a.tag == .list ? heap.allocateList(joined) : heap.allocateTuple(joined)
    case (.multiply, .string, .int), (.multiply, .string, .bool), (.multiply, .list, .int), (.multiply, .list, .bool),
      (.multiply, .tuple, .int), (.multiply, .tuple, .bool):
      return try repeated(a, b.integer)
    case (.multiply, .int, .string), (.multiply, .bool, .string), (.multiply, .int, .list), (.multiply, .bool, .list),
      (.multiply, .int, .tuple), (.multiply, .bool, .tuple):
      return try repeated(b, a.integer)
    case (.remainder, .string, _):
      return try percentFormat(a, b)
    case (_, .set, .set) where setOperation(operation) != nil:
      return try setBinary(operation, a, b)
    case _ where a.isDictView || b.isDictView:
      if let result = try viewBinary(operation, a, b) { return result }
      throw unsupportedOperands(operation, a, b)
    case (.bitOr, .dict, .dict):
      let result = makeDict()
      for pair in dictPairs(a) + dictPairs(b) { try insert(pair.value, for: pair.key, in: result) }
      return result
    case (.add, .bytes, .bytes):
      return (Array(heap.bytes(of: a)) + Array(heap.bytes(of: b))).withUnsafeBufferPointer {
        heap.allocateString($0, tag: .bytes)
      }
    case (.add, .string, _):
      throw .typeError("can only concatenate str (not \"\(typeName(b))\") to str")
    case (.add, .list, _):
      throw .typeError("can only concatenate list (not \"\(typeName(b))\") to list")
    case (.add, .tuple, _):
      throw .typeError("can only concatenate tuple (not \"\(typeName(b))\") to tuple")
    case (.multiply, .string, .bigInt), (.multiply, .list, .bigInt), (.multiply, .tuple, .bigInt),
      (.multiply, .bigInt, .string), (.multiply, .bigInt, .list), (.multiply, .bigInt, .tuple):
      throw .exception(.overflowError, "cannot fit 'int' into an index-sized integer")
    case (.multiply, .string, _), (.multiply, .list, _), (.multiply, .tuple, _):
      throw .typeError("can't multiply sequence by non-int of type '\(typeName(b))'")
    case (.multiply, _, .string), (.multiply, _, .list), (.multiply, _, .tuple):
      throw .typeError("can't multiply sequence by non-int of type '\(typeName(a))'")
    default:
      throw unsupportedOperands(operation, a, b)
    }
  }

  private func repeated(_ sequence: Value, _ count: Int) throws(Raise) -> Value {
    let count = max(0, count)
    if sequence.tag == .string {
      let bytes = heap.bytes(of: sequence)
      let (total, overflow) = bytes.count.multipliedReportingOverflow(by: count)
      if overflow { throw memoryLimit() }
      try checkRoom(words: total / 8)
      wentThrough(total / 8)
      return heap.allocateString(count: total) { whole in
        var filled = 0
        while filled < total {
          // What is there already is doubled.
          let part = filled == 0 ? UnsafeRawBufferPointer(heap.bytes(of: sequence)) : UnsafeRawBufferPointer(whole)
          let length = Swift.min(filled == 0 ? part.count : filled, total - filled)
          UnsafeMutableRawBufferPointer(rebasing: whole[filled...]).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: part[..<length]))
          filled += length
        }
      }
    }
    let items = Array(heap.items(of: sequence))
    let (total, overflow) = (items.count * 2).multipliedReportingOverflow(by: count)
    if overflow { throw memoryLimit() }
    try checkRoom(words: total)
    var result: [Value] = []
    result.reserveCapacity(items.count * count)
    if !items.isEmpty { for _ in 0..<count { result += items } }
    return sequence.tag == .list ? heap.allocateList(result) : heap.allocateTuple(result)
  }

  func unsupportedOperands(_ operation: Operation, _ a: Value, _ b: Value) -> Raise {
    let symbol = operation == .power ? "** or pow()" : operation.symbol
    return .typeError("unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'")
  }

  // MARK: Comparing

  func isSame(_ a: Value, _ b: Value) -> Bool { a.tag == b.tag && a.bits == b.bits }

  /// Python's `==` for values that are no arrays; lists and tuples item by item.
  package func isEqual(_ a: Value, _ b: Value, depth: Int = 0) throws(Raise) -> Bool {
    if a.isNumber, b.isNumber {
      if a.isIntegral != b.isIntegral, max(wide(a), wide(b)) >> 53 != 0 { return try compareBig(a, b) == 0 }
      return a.isIntegral && b.isIntegral ? a.integer == b.integer : a.number == b.number
    }
    if a.tag == .instance || b.tag == .instance { return try isTrue(instanceBinary(.equal, a, b)) }
    if a.tag == .array || b.tag == .array {
      return try isTrue(try binary(.equal, a, b))
    }
    if a.tag == .bigInt || b.tag == .bigInt {
      guard isWhole(a) || a.isNumber, isWhole(b) || b.isNumber else { return false }
      return try compareBig(a, b) == 0
    }
    guard depth < 200 else { throw .exception(.recursionError, "maximum recursion depth exceeded in comparison") }
    switch (a.tag, b.tag) {
    case (.string, .string):
      return isSameText(a, b)
    case (.list, .list), (.tuple, .tuple):
      let x = heap.items(of: a)
      let y = heap.items(of: b)
      guard x.count == y.count else { return false }
      for index in 0..<x.count {
        if isSame(x[index], y[index]) && x[index].tag != .float { continue }
        if try !isEqual(x[index], y[index], depth: depth + 1) { return false }
      }
      return true
    case (.dict, .dict), (.set, .set):
      return try dictsEqual(a, b, depth: depth)
    case _ where a.isDictView || b.isDictView: return try viewsEqual(a, b)
    case (.method, .method):
      let x = heap.values(a.address)
      let y = heap.values(b.address)
      return isSame(x[0], y[0]) && isSame(x[1], y[1])
    case (.bytes, .bytes):
      return heap.bytes(of: a).elementsEqual(heap.bytes(of: b))
    case (.range, .range):
      return try isEqual(heap.allocateTuple(Array(rangeItems(a))), heap.allocateTuple(Array(rangeItems(b))))
    case (.dtype, .dtype): return a.bits == b.bits
    case (.dtype, .type), (.type, .dtype), (.dtype, .string), (.string, .dtype):
      return try withTexts { () throws(Raise) in try dtypeArgument(a) == dtypeArgument(b) }
    default:
      return isSame(a, b)
    }
  }

  private func ordered(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Bool {
    if isSetLike(a), isSetLike(b) { return try setOrdered(operation, asSet(a), asSet(b)) }
    switch (a.tag, b.tag) {
    case (.string, .string), (.list, .list), (.tuple, .tuple):
      let order = try compare(a, b)
      switch operation {
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      default: return order >= 0
      }
    default:
      throw .typeError(
        "'\(operation.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }
  }

  /// Less than zero, zero or more as `a` sorts before, with or after `b`.
  package func compare(_ a: Value, _ b: Value, depth: Int = 0) throws(Raise) -> Int {
    if a.isNumber, b.isNumber {
      if a.isIntegral, b.isIntegral { return a.integer < b.integer ? -1 : a.integer > b.integer ? 1 : 0 }
      if a.isIntegral != b.isIntegral, max(wide(a), wide(b)) >> 53 != 0 { return try compareBig(a, b) }
      return a.number < b.number ? -1 : a.number > b.number ? 1 : 0
    }
    guard depth < 200 else { throw .exception(.recursionError, "maximum recursion depth exceeded in comparison") }
    if a.tag == .bigInt && (isWhole(b) || b.isNumber) || b.tag == .bigInt && a.isNumber { return try compareBig(a, b) }
    if a.tag == .string, b.tag == .string {
      let x = heap.bytes(of: a)
      let y = heap.bytes(of: b)
      return x.lexicographicallyPrecedes(y) ? -1 : x.elementsEqual(y) ? 0 : 1
    }
    if a.tag == b.tag, a.tag == .list || a.tag == .tuple {
      let x = heap.items(of: a)
      let y = heap.items(of: b)
      for index in 0..<min(x.count, y.count) {
        let order = try compare(x[index], y[index], depth: depth + 1)
        if order != 0 { return order }
      }
      return x.count < y.count ? -1 : x.count > y.count ? 1 : 0
    }
    if a.tag == .instance || b.tag == .instance {
      if try isTrue(instanceBinary(.less, a, b)) { return -1 }
      return try isEqual(a, b, depth: depth) ? 0 : 1
    }
    throw .typeError("'<' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
  }

  // MARK: Truth

  /// Whether Python takes the value for true.
  package func isTrue(_ value: Value) throws(Raise) -> Bool {
    switch value.tag {
    case .unset: throw unboundName(program.instructions[pointer].b)
    case .none: return false
    case .bool, .int, .npBool, .npInt: return value.bits != 0
    case .float, .npFloat, .npFloat16, .npFloat32: return value.double != 0
    case .npInt8, .npInt16, .npInt32, .npUInt8, .npUInt16, .npUInt32, .npUInt64: return value.bits != 0
    case .string, .bytes: return heap.words[value.address + 1] != 0
    case .list: return heap.words[value.address + 2] != 0
    case .tuple: return heap.words[value.address + 1] != 0
    case .dict, .set, .dictKeys, .dictValues, .dictItems: return heap.words[value.address + 3] != 0
    case .range: return rangeCount(value) != 0
    case .instance: return try isInstanceTrue(value)
    case .array:
      let view = heap.view(value)
      switch view.count {
      case 1: return view.dtype.isFloat ? Double(bitPattern: view.cells[0]) != 0 : view.cells[0] != 0
      case 0:
        throw .valueError(
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
      default:
        throw .valueError(
          "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
      }
    default: return true
    }
  }
}

extension BinaryOperation {
  /// The kernel of an operator of the language; nil when arrays have none.
  package init?(_ operation: Operation) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .floorDivide: self = .floorDivide
    case .remainder: self = .remainder
    case .power: self = .power
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .bitAnd: self = .bitAnd
    case .bitOr: self = .bitOr
    case .bitXor: self = .bitXor
    case .leftShift: self = .leftShift
    case .rightShift: self = .rightShift
    default: return nil
    }
  }
}

extension Raise {
  /// The same for the inside of an array operation.
  fileprivate var arrayError: ArrayError {
    switch self {
    case .exception(.typeError, let message): ArrayError(.type, message)
    case .exception(.indexError, let message): ArrayError(.index, message)
    case .exception(_, let message): ArrayError(.value, message)
    default: ArrayError(.memory, "the array is too large")
    }
  }
}

extension String {
  /// The text with the first occurrence of a piece replaced.
  func replacingFirst(_ piece: String, with other: String) -> String {
    guard let found = firstRange(of: piece) else { return self }
    return String(self[..<found.lowerBound]) + other + String(self[found.upperBound...])
  }

  private func firstRange(of piece: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A float as C's conversion to a 64-bit integer gives it: cut off, and the lowest integer where it does not fit.
package func truncated(_ x: Double) -> Int64 { Int64(exactly: x.rounded(.towardZero)) ?? .min }

/// C's `pow`.
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// NumPy's assignment of one array to another; a name that no method of the machine hides.
func copyCells(_ source: ArrayView, into target: ArrayView) throws(ArrayError) { try copy(source, into: target) }
