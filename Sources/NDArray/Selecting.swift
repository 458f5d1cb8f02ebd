/// `np.where(condition, a, b)`: all three are broadcast to `out`'s shape, which the caller has from `broadcast`, and whose
/// memory is not theirs.
package func select(_ condition: ArrayView, _ a: ArrayView, _ b: ArrayView, into out: ArrayView) throws(ArrayError) {
  try copy(b, into: out)
  if a.dtype != out.dtype {
    return a.withCopy(as: out.dtype) { overwrite(condition, $0, out) }
  }
  overwrite(condition, a, out)
}

private func overwrite(_ condition: ArrayView, _ a: ArrayView, _ out: ArrayView) {
  Plane.each(condition, a, out) { plane in
    if condition.dtype.isFloat {
      plane.overwrite { Double(bitPattern: $0) != 0 }
    } else {
      plane.overwrite { $0 != 0 }
    }
  }
}

/// `np.clip`: `min(max(a, low), high)`, each bound broadcast to `out`'s shape.
package func clip(_ a: ArrayView, low: ArrayView?, high: ArrayView?, into out: ArrayView) throws(ArrayError) {
  try copy(a, into: out)
  if let low { try BinaryOperation.maximum.apply(out, low, into: out) }
  if let high { try BinaryOperation.minimum.apply(out, high, into: out) }
}

/// `np.round` to a number of decimals, halves to even, by NumPy's multiply, `rint`, divide; `out` has the dtype of `a`, or
/// is a float array.
package func round(_ a: ArrayView, decimals: Int, into out: ArrayView) {
  convert(a, into: out)
  if a.dtype.isFloat {
    let dtype = out.dtype
    Plane.each(out, out, out) { $0.map { round(Double(bitPattern: $0), decimals: decimals, dtype: dtype).bitPattern } }
  } else if a.dtype.isInteger, decimals < 0 {
    Plane.each(out, out, out) { plane in
      plane.map { UInt64(bitPattern: integer(round(Double(Int64(bitPattern: $0)), decimals: decimals))) }
    }
  }
}

/// One number rounded as `np.round` rounds it.
package func round(_ x: Double, decimals: Int, dtype: DType = .float64) -> Double {
  if decimals == 0 { return x.rounded(.toNearestOrEven) }
  let scale = dtype.rounded(Math.pow(10, Double(decimals.magnitude)))
  if decimals > 0 { return dtype.rounded(dtype.rounded(x * scale).rounded(.toNearestOrEven) / scale) }
  return dtype.rounded(dtype.rounded(x / scale).rounded(.toNearestOrEven) * scale)
}
