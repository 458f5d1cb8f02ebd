import NDArray
import Syntax

/// Arithmetic of floats of at most two axes, which is nearly all that training scripts do.
///
/// For arrays of a handful of elements most of the time goes into deciding what to do. Here the headers are read as they lie
/// in the heap, into two lengths and two strides, and everything else (other types, more axes, errors) is left to the general
/// way.
extension Machine {
  /// An operand as rows and columns of cells.
  private struct Operand {
    var cells: UnsafeMutablePointer<UInt64>
    var rank: Int
    var rows: Int
    var columns: Int
    var rowStep: Int
    var columnStep: Int
  }

  /// How many elements of integers are converted on the way.
  private static let convertible = 256

  /// `a operation b` with at least one array; nil when it is not of the simple kind.
  @inline(__always)
  func simpleArithmetic(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    guard operation.rawValue >= Operation.add.rawValue, operation.rawValue <= Operation.divide.rawValue else {
      return nil
    }
    return planes(operation, a, b)
  }

  private func planes(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    guard isFloat(a) || isFloat(b), var x = operand(a, spare: 0), var y = operand(b, spare: 1) else { return nil }
    let rows: Int
    let columns: Int
    if x.rows == y.rows {
      rows = x.rows
    } else if x.rows == 1 {
      rows = y.rows
    } else if y.rows == 1 {
      rows = x.rows
    } else {
      return nil
    }
    if x.columns == y.columns {
      columns = x.columns
    } else if x.columns == 1 {
      columns = y.columns
    } else if y.columns == 1 {
      columns = x.columns
    } else {
      return nil
    }
    let rank = max(x.rank, y.rank)
    guard rank > 0, rows * columns <= 1 << 16 else { return nil }
    if x.rows == 1 { x.rowStep = 0 }
    if y.rows == 1 { y.rowStep = 0 }
    if x.columns == 1 { x.columnStep = 0 }
    if y.columns == 1 { y.columnStep = 0 }
    let result = allocatePlane(rank: rank, rows: rows, columns: columns)
    // Allocating leaves the segment where it is, so the operands' cells are still good.
    let out = UnsafeMutableRawPointer(result.cells).assumingMemoryBound(to: Double.self)
    switch operation {
    case .add: combine(x, y, out, rows, columns) { $0 + $1 }
    case .subtract: combine(x, y, out, rows, columns) { $0 - $1 }
    case .multiply: combine(x, y, out, rows, columns) { $0 * $1 }
    default: combine(x, y, out, rows, columns) { $0 / $1 }
    }
    return result.value
  }

  /// An elementwise function of an array of floats; nil when it is not of the simple kind.
  func simpleFunction(_ kernel: UnaryOperation, _ a: Value) -> Value? {
    guard a.tag == .array, isFloat(a), let x = operand(a, spare: 0), x.rank > 0 else { return nil }
    let count = x.rows * x.columns
    guard count <= 1 << 16, x.columnStep == 1 || x.columns == 1, x.rowStep == x.columns || x.rows == 1 else {
      return nil
    }
    switch kernel {
    case .negative, .exp, .log, .square, .sqrt, .tanh: break
    default: return nil
    }
    let result = allocatePlane(rank: x.rank, rows: x.rows, columns: x.columns)
    let out = UnsafeMutableRawPointer(result.cells).assumingMemoryBound(to: Double.self)
    let values = UnsafeMutableRawPointer(x.cells).assumingMemoryBound(to: Double.self)
    switch kernel {
    case .negative: for index in 0..<count { out[index] = -values[index] }
    case .exp: for index in 0..<count { out[index] = UnaryOperation.exp.scalar(values[index]) }
    case .log: for index in 0..<count { out[index] = UnaryOperation.log.scalar(values[index]) }
    case .square: for index in 0..<count { out[index] = values[index] * values[index] }
    case .sqrt: for index in 0..<count { out[index] = values[index].squareRoot() }
    default: for index in 0..<count { out[index] = UnaryOperation.tanh.scalar(values[index]) }
    }
    return result.value
  }

  /// A small product of two matrices of floats; nil when it is not of the simple kind. The terms are added in ascending order,
  /// as `Product` adds them.
  func simpleProduct(_ a: Value, _ b: Value) -> Value? {
    guard a.tag == .array, b.tag == .array, isFloat(a), isFloat(b), let x = operand(a, spare: 0),
      let y = operand(b, spare: 1), x.rank == 2, y.rank == 2, x.columns == y.rows,
      x.rows * y.columns * max(1, x.columns) <= 4096
    else { return nil }
    let result = allocatePlane(rank: 2, rows: x.rows, columns: y.columns)
    let out = UnsafeMutableRawPointer(result.cells).assumingMemoryBound(to: Double.self)
    let left = UnsafeMutableRawPointer(x.cells).assumingMemoryBound(to: Double.self)
    let right = UnsafeMutableRawPointer(y.cells).assumingMemoryBound(to: Double.self)
    var next = 0
    for row in 0..<x.rows {
      for column in 0..<y.columns {
        var sum = 0.0
        var p = left + row &* x.rowStep
        var q = right + column &* y.columnStep
        for _ in 0..<x.columns {
          sum += p.pointee * q.pointee
          p += x.columnStep
          q += y.rowStep
        }
        out[next] = sum
        next &+= 1
      }
    }
    return result.value
  }

  @inline(__always) private func isFloat(_ value: Value) -> Bool {
    switch value.tag {
    case .array: UInt8(truncatingIfNeeded: heap.words[value.address] >> 8) == DType.float64.rawValue
    case .float, .npFloat: true
    default: false
    }
  }

  /// A new array of floats with its cells.
  @inline(__always)
  private func allocatePlane(rank: Int, rows: Int, columns: Int) -> (value: Value, cells: UnsafeMutablePointer<UInt64>)
  {
    let count = rows &* columns
    guard count < Heap.bigThreshold else {
      let shape =
        rank == 2
        ? SIMD8<Int32>(Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: columns), 1, 1, 1, 1, 1, 1)
        : SIMD8<Int32>(Int32(truncatingIfNeeded: columns), 1, 1, 1, 1, 1, 1, 1)
      let value = heap.allocateArray(.float64, shape: shape, rank: rank)
      return (value, heap.storage(heap.storage(of: value)))
    }
    let address = heap.allocate(.array, words: 5, DType.float64.rawValue, UInt8(truncatingIfNeeded: rank))
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

  /// An operand of at most two axes as floats; a few integers are converted into scratch memory of the heap.
  @inline(__always)
  private func operand(_ value: Value, spare: Int) -> Operand? {
    switch value.tag {
    case .float, .npFloat:
      scratch[spare] = value.bits
      return Operand(cells: scratch + spare, rank: 0, rows: 1, columns: 1, rowStep: 0, columnStep: 0)
    case .int, .npInt, .bool, .npBool:
      scratch[spare] = Double(value.integer).bitPattern
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
      if dtype == DType.float64.rawValue { return operand }
      guard dtype == DType.int64.rawValue || dtype == DType.bool.rawValue else { return nil }
      let count = operand.rows &* operand.columns
      guard count <= Machine.convertible else { return nil }
      // The copy is garbage as soon as the operation is done; the collector never sees it.
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
  private func combine(
    _ a: Operand, _ b: Operand, _ out: UnsafeMutablePointer<Double>, _ rows: Int, _ columns: Int,
    _ f: (Double, Double) -> Double
  ) {
    let x = UnsafeMutableRawPointer(a.cells).assumingMemoryBound(to: Double.self)
    let y = UnsafeMutableRawPointer(b.cells).assumingMemoryBound(to: Double.self)
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
