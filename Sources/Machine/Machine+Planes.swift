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
    guard operation.rawValue >= Operation.add.rawValue, operation.rawValue <= Operation.divide.rawValue else { return nil }
    return planes(operation, a, b)
  }

  private func planes(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    guard isFloat(a) || isFloat(b), var x = operand(a, spare: 0), var y = operand(b, spare: 1) else { return nil }
    let rows: Int
    let columns: Int
    if x.rows == y.rows { rows = x.rows } else if x.rows == 1 { rows = y.rows } else if y.rows == 1 { rows = x.rows } else { return nil }
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

  @inline(__always) private func isFloat(_ value: Value) -> Bool {
    switch value.tag {
    case .array: UInt8(truncatingIfNeeded: heap.words[value.address] >> 8) == DType.float64.rawValue
    case .float, .npFloat: true
    default: false
    }
  }

  /// A new array of floats with its cells.
  @inline(__always)
  private func allocatePlane(rank: Int, rows: Int, columns: Int) -> (value: Value, cells: UnsafeMutablePointer<UInt64>) {
    let count = rows &* columns
    guard count < Heap.bigThreshold else {
      let shape = rank == 2
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
      if UInt8(truncatingIfNeeded: header >> 8) == DType.float64.rawValue { return operand }
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
