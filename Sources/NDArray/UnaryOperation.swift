/// An operation on each element of one array: NumPy's unary universal functions.
package enum UnaryOperation: UInt8, CaseIterable, Sendable {
  case negative, positive, absolute
  case exp, exp2, expm1, log, log2, log10, log1p
  case sqrt, cbrt, square, reciprocal, sign
  case sin, cos, tan, arcsin, arccos, arctan
  case sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor, ceil, trunc, rint
  case degrees, radians
  case logicalNot, invert
  case isnan, isinf, isfinite

  /// NumPy's name for it.
  package var name: String {
    switch self {
    case .logicalNot: "logical_not"
    default: String(describing: self)
    }
  }

  /// The dtype of the result for elements of the given dtype, or NumPy's `TypeError`.
  package func resultType(_ dtype: DType) throws(ArrayError) -> DType {
    dtype
  }

  /// Fills `out`, which has the shape of `a` and any strides, and which may be exactly `a`.
  package func apply(_ a: ArrayView, into out: ArrayView) {}

  /// The result for one number, by the arithmetic of a float64 array.
  package func scalar(_ x: Double) -> Double {
    x
  }
}
