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
  case isnan, isinf, isfinite, signbit

  /// NumPy's name for it.
  package var name: String {
    switch self {
    case .logicalNot: "logical_not"
    default: String(describing: self)
    }
  }

  /// The dtype of the result for elements of the given dtype, or NumPy's `TypeError`.
  package func resultType(_ dtype: DType) throws(ArrayError) -> DType {
    if dtype.isText { throw .ofTexts(name) }
    switch self {
    case .negative:
      if dtype == .bool {
        throw ArrayError(
          .type,
          "The numpy boolean negative, the `-` operator, is not supported, "
            + "use the `~` operator or the logical_not function instead.")
      }
      return dtype
    case .positive, .sign:
      if dtype == .bool {
        throw ArrayError(
          .type,
          "ufunc '\(name)' did not contain a loop with signature matching types "
            + "<class 'numpy.dtypes.BoolDType'> -> None")
      }
      return dtype
    case .absolute, .floor, .ceil, .trunc:
      return dtype
    case .square, .reciprocal:
      return dtype == .bool ? .int8 : dtype
    case .invert:
      if dtype.isFloat { throw ArrayError.unsupportedInput(name) }
      return dtype
    case .logicalNot, .isnan, .isinf, .isfinite, .signbit:
      return .bool
    case .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sqrt, .cbrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan,
      .sinh, .cosh, .tanh, .arcsinh, .arccosh, .arctanh, .rint, .degrees, .radians:
      return dtype.floatType
    }
  }

  /// The result for one number, by the arithmetic of a float64 array; a truth value is 0 or 1, `invert` is for integers
  /// and gives 0.
  @inline(__always)
  package func scalar(_ x: Double) -> Double {
    switch self {
    case .negative: -x
    case .positive: x
    case .absolute: Swift.abs(x)
    case .exp: Math.exp(x)
    case .exp2: Math.exp2(x)
    case .expm1: Math.expm1(x)
    case .log: Math.log(x)
    case .log2: Math.log2(x)
    case .log10: Math.log10(x)
    case .log1p: Math.log1p(x)
    case .sqrt: x.squareRoot()
    case .cbrt: Math.cbrt(x)
    case .square: x * x
    case .reciprocal: 1 / x
    case .sign: x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x
    case .sin: Math.sin(x)
    case .cos: Math.cos(x)
    case .tan: Math.tan(x)
    case .arcsin: Math.asin(x)
    case .arccos: Math.acos(x)
    case .arctan: Math.atan(x)
    case .sinh: Math.sinh(x)
    case .cosh: Math.cosh(x)
    case .tanh: Math.tanh(x)
    case .arcsinh: Math.asinh(x)
    case .arccosh: Math.acosh(x)
    case .arctanh: Math.atanh(x)
    case .floor: x.rounded(.down)
    case .ceil: x.rounded(.up)
    case .trunc: x.rounded(.towardZero)
    case .rint: x.rounded(.toNearestOrEven)
    case .degrees: x * (180 / Double.pi)
    case .radians: x * (Double.pi / 180)
    case .logicalNot: x == 0 ? 1 : 0
    case .invert: 0
    case .isnan: x.isNaN ? 1 : 0
    case .isinf: x.isInfinite ? 1 : 0
    case .isfinite: x.isFinite ? 1 : 0
    case .signbit: x.sign == .minus ? 1 : 0
    }
  }
}
