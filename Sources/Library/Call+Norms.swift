import Machine
import NDArray

/// The norms of vectors and matrices.
extension Call {
  /// `np.linalg.norm`.
  func norm() throws(Raise) -> Value {
    let source = try array(0)
    let array = try converted(source, floatType(source))
    let layout = layout(array)
    let keepdims = try flag(3)
    let order = self[1]
    let name = order.tag == .string ? machine.heap.text(of: order) : nil
    if !isGiven(2) {
      let isPlain =
        !isGiven(1) || layout.rank == 2 && (name == "fro" || name == "f")
        || layout.rank == 1 && order.isNumber && order.number == 2
      if isPlain {
        // NumPy reads the elements as they lie in memory.
        let flat = try raveled(transposed(array, layout.axesInMemoryOrder))
        let result = try machine.apply(UnaryOperation.sqrt, machine.product(.dot, flat, flat))
        return keepdims ? try reshaped(asArray(result), [Int](repeating: 1, count: layout.rank)) : result
      }
      guard layout.rank == 1 || layout.rank == 2 else { throw .valueError("Improper number of dimensions to norm.") }
    }
    var axes = isGiven(2) ? try integers(self[2]) : Array(0..<layout.rank)
    for index in axes.indices { axes[index] = try normalized(axes[index], layout.rank) }
    switch axes.count {
    case 1: return try vectorNorm(array, order, axis: axes[0], keepdims: keepdims)
    case 2:
      guard axes[0] != axes[1] else { throw .valueError("Duplicate axes given.") }
      return try matrixNorm(array, order, rows: axes[0], columns: axes[1], keepdims: keepdims)
    default: throw .valueError("Improper number of dimensions to norm.")
    }
  }

  private func vectorNorm(_ array: Value, _ order: Value, axis: Int, keepdims: Bool) throws(Raise) -> Value {
    let axes = AxisSet(bits: 1 << UInt8(axis))
    guard order.isNumber || order.tag == .none || order.isUnset else {
      throw .valueError("Invalid norm order '\(machine.text(of: order))' for vectors")
    }
    switch order.isNumber ? order.number : 2 {
    case .infinity:
      return try reduced(asArray(each(.absolute, array)), .max, axes: axes, keepdims: keepdims, initial: .int(0))
    case -.infinity: return try reduced(asArray(each(.absolute, array)), .min, axes: axes, keepdims: keepdims)
    case 0:
      return try total(converted(pairwise(.notEqual, array, .int(0)), view(array).dtype), axes, keepdims: keepdims)
    case 1: return try total(each(.absolute, array), axes, keepdims: keepdims)
    case 2: return try each(.sqrt, total(pairwise(.multiply, array, array), axes, keepdims: keepdims))
    case let exponent:
      let sum = try total(pairwise(.power, each(.absolute, array), order), axes, keepdims: keepdims)
      return try pairwise(.power, sum, .float(1 / exponent))
    }
  }

  /// A norm of the matrices along two axes.
  func matrixNorm(
    _ array: Value, _ order: Value, rows: Int, columns: Int, keepdims: Bool
  ) throws(Raise) -> Value {
    let (along, across) = (AxisSet(bits: 1 << UInt8(rows)), AxisSet(bits: 1 << UInt8(columns)))
    let both = AxisSet(bits: along.bits | across.bits)
    /// The largest or smallest of the sums along one axis.
    func extreme(_ reduction: Reduction, ofSumsAlong axes: AxisSet) throws(Raise) -> Value {
      let sums = try asArray(total(each(.absolute, array), axes, keepdims: true))
      return try reduced(
        sums, reduction, axes: both, keepdims: keepdims, initial: reduction == .max ? .int(0) : nil)
    }
    /// The singular values, taken together.
    func singular(_ reduction: Reduction) throws(Raise) -> Value {
      let stack = try matrices(moved(array, [rows, columns], [-2, -1]))
      let values = try newArray(singularValues(stack), Swift.min(stack.rows, stack.columns), like: stack)
      let axis = AxisSet(bits: 1 << UInt8(stack.leading.count))
      let result = try reduced(values, reduction, axes: axis, initial: reduction == .max ? .int(0) : nil)
      guard keepdims else { return result }
      var dimensions = layout(array).dimensions
      (dimensions[rows], dimensions[columns]) = (1, 1)
      return try reshaped(asArray(result), dimensions)
    }
    if order.tag == .none || order.isUnset || order.tag == .string {
      switch order.tag == .string ? machine.heap.text(of: order) : "fro" {
      case "fro", "f":
        return try each(.sqrt, total(pairwise(.multiply, array, array), both, keepdims: keepdims))
      case "nuc": return try singular(.sum)
      default: throw .valueError("Invalid norm order for matrices.")
      }
    }
    switch order.isNumber ? order.number : .nan {
    case 2: return try singular(.max)
    case -2: return try singular(.min)
    case 1: return try extreme(.max, ofSumsAlong: along)
    case -1: return try extreme(.min, ofSumsAlong: along)
    case .infinity: return try extreme(.max, ofSumsAlong: across)
    case -.infinity: return try extreme(.min, ofSumsAlong: across)
    default: throw .valueError("Invalid norm order for matrices.")
    }
  }
}
