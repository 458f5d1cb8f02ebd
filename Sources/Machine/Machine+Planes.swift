import NDArray
import Syntax

/// Arithmetic of floats of at most two axes, which is nearly all that training scripts do.
///
/// For arrays of a handful of elements most of the time goes into deciding what to do. Here the headers are read as they lie
/// in the heap, into two lengths and two strides, and everything else (other types, more axes, errors) is left to the general
/// way.
extension Machine {
  private typealias Operand = ElementwisePlan.Operand

  /// How many elements of integers are converted on the way.
  private static let convertible = 256

  /// `a operation b` with at least one array; nil when it is not of the simple kind.
  @inline(__always)
  func simpleArithmetic(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    guard let kernel = Arithmetic(operation), let plan = plan(kernel, a, b) else { return nil }
    let result = allocatePlane(
      plan.pointee.type, rank: plan.pointee.rank, rows: plan.pointee.rows, columns: plan.pointee.columns)
    // Allocating leaves the segment where it is, so the operands' cells are still good.
    run(plan, kernel, a, b, into: result.cells)
    return result.value
  }

  /// `a operation= b` for an array that lies in order and keeps its shape and type; nil when it is not of the simple kind.
  func simpleInPlace(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    guard a.tag == .array, let kernel = Arithmetic(operation), let plan = plan(kernel, a, b) else { return nil }
    guard plan.pointee.keepsFirst,
      b.tag != .array || heap.storage(of: b) != heap.storage(of: a) || b.address == a.address
    else { return nil }
    logStore(heap.storage(of: a), at: heap.offset(of: a), count: plan.pointee.rows &* plan.pointee.columns)
    run(plan, kernel, a, b, into: cells(of: a))
    return a
  }

  /// The operations that have plans.
  private enum Arithmetic: UInt8 {
    case add, subtract, multiply, divide

    @inline(__always) init?(_ operation: Operation) {
      switch operation {
      case .add: self = .add
      case .subtract: self = .subtract
      case .multiply: self = .multiply
      case .divide: self = .divide
      default: return nil
      }
    }
  }

  /// The plan of the instruction under way for these operands, the known one if they look as the last time.
  @inline(__always)
  private func plan(_ kernel: Arithmetic, _ a: Value, _ b: Value) -> UnsafeMutablePointer<ElementwisePlan>? {
    let known = plans[pointer]
    var first = look(a)
    let second = look(b)
    // A builtin may do several operations at one instruction.
    first.header |= UInt64(kernel.rawValue) << 24
    if known.pointee.a == first, known.pointee.b == second { return known }
    // The body of a function sees the operands of two callers by turns.
    if known[1].a == first, known[1].b == second { return known + 1 }
    return makePlan(kernel, a, b, first, second)
  }

  private func makePlan(
    _ kernel: Arithmetic, _ a: Value, _ b: Value, _ first: ElementwisePlan.Look, _ second: ElementwisePlan.Look
  ) -> UnsafeMutablePointer<ElementwisePlan>? {
    let type: DType
    if isFloat(a) || isFloat(b) || kernel == .divide {
      type = .float64
    } else {
      guard isInteger(a), isInteger(b) else { return nil }
      type = .int64
    }
    guard let x = operand(a, as: type, spare: 0), let y = operand(b, as: type, spare: 1),
      var made = ElementwisePlan(x, y, type)
    else { return nil }
    (made.a, made.b) = (first, second)
    made.keepsFirst = made.keepsFirst && (type == .float64 ? isFloat(a) : isInteger(a))
    let plan = plans[pointer]
    plan[1] = plan[0]
    plan[0] = made
    return plan
  }

  /// What of an operand decides how it is read.
  @inline(__always)
  private func look(_ value: Value) -> ElementwisePlan.Look {
    guard value.tag == .array else {
      return ElementwisePlan.Look(header: UInt64(value.tag.rawValue), lengths: 0, steps: 0)
    }
    // The header of an array of no axes has fewer words; what lies behind it makes at worst the same plan anew.
    let words = heap.words + value.address
    return ElementwisePlan.Look(header: words[0], lengths: words[3], steps: words[4])
  }

  @inline(__always)
  private func run(
    _ plan: UnsafeMutablePointer<ElementwisePlan>, _ kernel: Arithmetic, _ a: Value, _ b: Value,
    into out: UnsafeMutablePointer<UInt64>
  ) {
    let type = plan.pointee.type
    let x = cells(of: a, as: type, spare: 0)
    let y = cells(of: b, as: type, spare: 1)
    switch (kernel, type) {
    case (.add, .float64): plan.pointee.run(Kernels.Add.self, x, y, into: out)
    case (.subtract, .float64): plan.pointee.run(Kernels.Subtract.self, x, y, into: out)
    case (.multiply, .float64): plan.pointee.run(Kernels.Multiply.self, x, y, into: out)
    case (.divide, _): plan.pointee.run(Kernels.Divide.self, x, y, into: out)
    case (.add, _): plan.pointee.run(Kernels.AddIntegers.self, x, y, into: out)
    case (.subtract, _): plan.pointee.run(Kernels.SubtractIntegers.self, x, y, into: out)
    case (.multiply, _): plan.pointee.run(Kernels.MultiplyIntegers.self, x, y, into: out)
    }
  }

  /// The cells of an operand that has a plan.
  @inline(__always)
  private func cells(of value: Value, as type: DType, spare: Int) -> UnsafeMutablePointer<UInt64> {
    if value.tag == .array, UInt8(truncatingIfNeeded: heap.words[value.address] >> 8) == type.code {
      return cells(of: value)
    }
    return operand(value, as: type, spare: spare)?.cells ?? scratch
  }

  /// The first cell that an array shows.
  @inline(__always) private func cells(of array: Value) -> UnsafeMutablePointer<UInt64> {
    let words = heap.words + array.address
    return heap.storage(Int(truncatingIfNeeded: words[1])) + Int(truncatingIfNeeded: words[2])
  }

  /// An elementwise function of an array of floats that lie in order; nil when it is not of the simple kind.
  func simpleFunction(_ kernel: UnaryOperation, _ a: Value) -> Value? {
    guard a.tag == .array, isFloat(a), kernel.keepsFloats, let x = operand(a, as: .float64, spare: 0), x.rank > 0 else {
      return nil
    }
    let count = x.rows &* x.columns
    guard count <= 1 << 16, x.columnStep == 1 || x.columns == 1, x.rowStep == x.columns || x.rows == 1 else {
      return nil
    }
    let result = allocatePlane(.float64, rank: x.rank, rows: x.rows, columns: x.columns)
    kernel.fill(result.cells, from: x.cells, count: count)
    return result.value
  }

  /// A small product of two matrices of floats; nil when it is not of the simple kind. The terms are added in ascending order,
  /// as `Product` adds them.
  func simpleProduct(_ a: Value, _ b: Value) -> Value? {
    guard a.tag == .array, b.tag == .array, isFloat(a), isFloat(b), let x = operand(a, as: .float64, spare: 0),
      let y = operand(b, as: .float64, spare: 1), x.rank == 2, y.rank == 2, x.columns == y.rows,
      x.rows * y.columns * max(1, x.columns) <= 4096, x.rows > 1 || y.columns > 1 || x.columns < SmallProduct.mostTerms
    else { return nil }
    let result = allocatePlane(.float64, rank: 2, rows: x.rows, columns: y.columns)
    SmallProduct(
      rows: x.rows, columns: y.columns, terms: x.columns, a: x.cells, aRow: x.rowStep, aTerm: x.columnStep, b: y.cells,
      bTerm: y.rowStep, bColumn: y.columnStep, out: result.cells, outRow: y.columns, outColumn: 1
    ).run()
    return result.value
  }

  /// The sum or the mean of floats, of all (`axis` nil) or along an axis; nil when it is not of the simple kind. The order of
  /// the additions is NumPy's, as in `ReductionLoops`.
  package func simpleSum(_ a: Value, axis: Int?, keepdims: Bool, isMean: Bool) -> Value? {
    guard a.tag == .array, isFloat(a), let x = operand(a, as: .float64, spare: 0), x.rank > 0 else { return nil }
    guard x.rows > 0, x.columns > 0, x.columns == 1 || x.columnStep == 1, x.rows == 1 || x.rowStep == x.columns else {
      return nil
    }
    let count = x.rows &* x.columns
    guard let axis, x.rank == 2 else {
      guard !keepdims, axis == nil || axis == 0 || axis == -1 else { return nil }
      let sum = 0 + PairwiseSum.sum(x.cells, count, 1)
      return .npFloat(isMean ? sum / Double(count) : sum)
    }
    guard axis >= -2, axis < 2 else { return nil }
    let isAlongRows = axis == 1 || axis == -1
    let kept = isAlongRows ? x.rows : x.columns
    guard kept < Heap.bigThreshold else { return nil }
    let result =
      isAlongRows && keepdims
      ? allocatePlane(.float64, rank: 2, rows: kept, columns: 1)
      : allocatePlane(.float64, rank: keepdims ? 2 : 1, rows: 1, columns: kept)
    let out = UnsafeMutableRawPointer(result.cells).assumingMemoryBound(to: Double.self)
    if isAlongRows || kept == 1 {
      // One column is one run, like a row.
      let length = isAlongRows ? x.columns : x.rows
      for row in 0..<kept { out[row] = 0 + PairwiseSum.sum(x.cells + row &* length, length, 1) }
    } else {
      let values = UnsafeMutableRawPointer(x.cells).assumingMemoryBound(to: Double.self)
      for column in 0..<kept { out[column] = 0 }
      for row in 0..<x.rows {
        for column in 0..<kept { out[column] += values[row &* kept &+ column] }
      }
    }
    if isMean {
      let divisor = Double(isAlongRows ? x.columns : x.rows)
      for position in 0..<kept { out[position] /= divisor }
    }
    return result.value
  }

  @inline(__always) private func isFloat(_ value: Value) -> Bool {
    switch value.tag {
    case .array: UInt8(truncatingIfNeeded: heap.words[value.address] >> 8) == DType.float64.code
    case .float, .npFloat: true
    default: false
    }
  }

  @inline(__always) private func isInteger(_ value: Value) -> Bool {
    switch value.tag {
    case .array: UInt8(truncatingIfNeeded: heap.words[value.address] >> 8) == DType.int64.code
    case .int, .npInt: true
    default: false
    }
  }

  /// A new array with its cells.
  @inline(__always)
  private func allocatePlane(
    _ type: DType, rank: Int, rows: Int, columns: Int
  ) -> (value: Value, cells: UnsafeMutablePointer<UInt64>) {
    let count = rows &* columns
    guard count < Heap.bigThreshold else {
      let shape =
        rank == 2
        ? SIMD8<Int32>(Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: columns), 1, 1, 1, 1, 1, 1)
        : SIMD8<Int32>(Int32(truncatingIfNeeded: columns), 1, 1, 1, 1, 1, 1, 1)
      let value = heap.allocateArray(type, shape: shape, rank: rank)
      return (value, heap.storage(heap.storage(of: value)))
    }
    let address = heap.allocate(.array, words: 5, type.code, UInt8(truncatingIfNeeded: rank))
    let storage = heap.allocate(.cells, words: count + 1)
    let words = heap.words + address
    words[1] = UInt64(truncatingIfNeeded: storage)
    words[2] = 0
    if rank == 2 {
      words[3] = UInt64(truncatingIfNeeded: rows) | UInt64(truncatingIfNeeded: columns) << 32
      words[4] = UInt64(truncatingIfNeeded: max(columns, 1)) | 1 << 32
    } else {
      words[3] = UInt64(truncatingIfNeeded: columns) | 1 << 32
      words[4] = 1
    }
    return (.object(.array, address), heap.words + storage + 1)
  }

  /// An operand of at most two axes as floats or, where it is one, as integers; a few integers are made floats in memory that
  /// the collector never sees.
  @inline(__always)
  private func operand(_ value: Value, as type: DType, spare: Int) -> Operand? {
    switch value.tag {
    case .float, .npFloat:
      scratch[spare] = value.bits
      return Operand(cells: scratch + spare, rank: 0, rows: 1, columns: 1, rowStep: 0, columnStep: 0)
    case .int, .npInt, .bool, .npBool:
      scratch[spare] = type == .float64 ? Double(value.integer).bitPattern : value.bits
      return Operand(cells: scratch + spare, rank: 0, rows: 1, columns: 1, rowStep: 0, columnStep: 0)
    case .array:
      let words = heap.words + value.address
      let header = words[0]
      let rank = Int(UInt8(truncatingIfNeeded: header >> 16))
      guard rank <= 2 else { return nil }
      let cells = heap.storage(Int(truncatingIfNeeded: words[1])) + Int(truncatingIfNeeded: words[2])
      var operand = Operand(cells: cells, rank: rank, rows: 1, columns: 1, rowStep: 0, columnStep: 0)
      if rank > 0 {
        let first = (Int(words[3] & 0xFFFF_FFFF), Int(Int32(truncatingIfNeeded: words[4])))
        if rank == 2 {
          operand.rows = first.0
          operand.rowStep = first.1
          operand.columns = Int(words[3] >> 32)
          operand.columnStep = Int(Int32(truncatingIfNeeded: words[4] >> 32))
        } else {
          operand.columns = first.0
          operand.columnStep = first.1
        }
      }
      let dtype = UInt8(truncatingIfNeeded: header >> 8)
      if dtype == type.code { return operand }
      guard dtype == DType.int64.code || dtype == DType.bool.code else { return nil }
      let count = operand.rows &* operand.columns
      guard count <= Machine.convertible else { return nil }
      let copy = heap.words + heap.allocate(.cells, words: count + 1) + 1
      var next = 0
      for row in 0..<operand.rows {
        let line = cells + row &* operand.rowStep
        for column in 0..<operand.columns {
          copy[next] = Double(Int64(bitPattern: line[column &* operand.columnStep])).bitPattern
          next &+= 1
        }
      }
      operand.cells = copy
      operand.rowStep = operand.columns
      operand.columnStep = 1
      return operand
    default:
      return nil
    }
  }

  @inline(__always)
  private func combine<Element>(
    _ a: Operand, _ b: Operand, _ cells: UnsafeMutablePointer<UInt64>, _ rows: Int, _ columns: Int,
    _ f: (Element, Element) -> Element
  ) {
    let out = UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Element.self)
    let x = UnsafeMutableRawPointer(a.cells).assumingMemoryBound(to: Element.self)
    let y = UnsafeMutableRawPointer(b.cells).assumingMemoryBound(to: Element.self)
    let isFlatX = a.columnStep == 1 && (rows == 1 || a.rowStep == columns)
    let isFlatY = b.columnStep == 1 && (rows == 1 || b.rowStep == columns)
    let count = rows &* columns
    if isFlatX, isFlatY {
      for index in 0..<count { out[index] = f(x[index], y[index]) }
    } else if isFlatX, b.columnStep == 0, b.rowStep == 0 {
      let right = y[0]
      for index in 0..<count { out[index] = f(x[index], right) }
    } else if isFlatY, a.columnStep == 0, a.rowStep == 0 {
      let left = x[0]
      for index in 0..<count { out[index] = f(left, y[index]) }
    } else {
      var next = out
      for row in 0..<rows {
        let left = x + row &* a.rowStep
        let right = y + row &* b.rowStep
        for column in 0..<columns {
          next[column] = f(left[column &* a.columnStep], right[column &* b.columnStep])
        }
        next += columns
      }
    }
  }
}
