/// An operation that makes one number of all elements along some axes.
package enum Reduction: UInt8, CaseIterable, Sendable {
  case sum, prod, mean, max, min, any, all, argmax, argmin, std, `var`, ptp, median

  /// The dtype of the result for elements of the given dtype, or NumPy's `TypeError`.
  package func resultType(_ dtype: DType) throws(ArrayError) -> DType {
    if dtype.isText { throw .ofTexts("\(self)") }
    switch self {
    case .sum, .prod: return dtype.sumType
    case .mean, .std, .var, .median: return dtype.isFloat ? dtype : .float64
    case .max, .min, .ptp: return dtype
    case .any, .all: return .bool
    case .argmax, .argmin: return .int64
    }
  }

  /// The C-ordered layout of the result; with `keepdims` the reduced axes stay with length 1.
  package func resultLayout(_ a: Layout, axes: AxisSet, keepdims: Bool) -> Layout {
    var shape = SIMD8<Int32>(repeating: 1)
    var rank = 0
    for axis in 0..<a.rank {
      if axes.contains(axis) {
        if keepdims { rank += 1 }
      } else {
        shape[rank] = a.shape[axis]
        rank += 1
      }
    }
    return Layout(contiguous: shape, rank: rank)
  }
}
