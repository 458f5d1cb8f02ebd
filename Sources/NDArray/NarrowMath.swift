import Glibc

/// Functions of float32 that NumPy computes by approximations of its own, whose last digit is not always that of the nearest
/// float: exp, log, sin and cos.
enum NarrowMath {
  /// The function for one float32; nil for an operation that is done in float64 and rounded afterwards.
  static func function(_ operation: UnaryOperation) -> ((Float) -> Float)? {
    switch operation {
    case .exp: exp
    case .log: log
    case .sin: { wave($0, shift: 0) }
    case .cos: { wave($0, shift: 1) }
    case .negative, .positive, .absolute, .exp2, .expm1, .log2, .log10, .log1p, .sqrt, .cbrt, .square, .reciprocal,
      .sign,
      .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .arcsinh, .arccosh, .arctanh, .floor, .ceil, .trunc, .rint,
      .degrees, .radians, .logicalNot, .invert, .isnan, .isinf, .isfinite, .signbit:
      nil
    }
  }

  /// sin (`shift` 0) and cos (1): x less a multiple of π/2 in three parts, then a polynomial of that quadrant.
  private static func wave(_ x: Float, shift: Int) -> Float {
    guard x.isFinite else { return x - x }
    guard x.magnitude <= 71476.0625 else { return shift == 0 ? Glibc.sin(x) : Glibc.cos(x) }
    let magic: Float = 12_582_912
    var quadrant = x * 0.63661977236758134308
    quadrant = (quadrant + magic) - magic
    let first = x.addingProduct(quadrant, -1.57079601287841796875)
    let second = first.addingProduct(quadrant, -3.1391647326017846353e-07)
    let r = second.addingProduct(quadrant, -5.390302529957764765e-15)
    let square = r * r
    let turn = Int(quadrant) + shift
    var result: Float
    if turn & 1 == 0 {
      result = 0x1.7d3bbcp-19
      for coefficient: Float in [-0x1.a06bbap-13, 0x1.11119ap-07, -0x1.555556p-03, 0] {
        result = coefficient.addingProduct(result, square)
      }
      result = r.addingProduct(result, r)
    } else {
      result = 0x1.98e616p-16
      for coefficient: Float in [-0x1.6c06dcp-10, 0x1.55553cp-05, -0x1.000000p-01, 1] {
        result = coefficient.addingProduct(result, square)
      }
    }
    return turn & 2 == 0 ? result : -result
  }

  /// eˣ = 2ⁿ·p(r)/q(r) with n = round(x/ln 2) and r = x − n·ln 2, every multiplication fused with the addition after it.
  static func exp(_ x: Float) -> Float {
    if x.isNaN { return x }
    // As for the results below that are none, by an operation of which the processor notes what it is.
    if x > 88.72283935546875 { return x * .greatestFiniteMagnitude }
    if x < -103.97208404541015625 { return 0 }
    let magic: Float = 12_582_912
    var quadrant = x * 1.442695040888963407359924681001892137
    quadrant = (quadrant + magic) - magic
    let first = x.addingProduct(quadrant, -6.93145752e-1)
    let r = first.addingProduct(quadrant, -1.42860677e-6)
    var numerator: Float = 5.082762527590693718096e-04
    for coefficient: Float in [
      6.757896990527504603057e-03, 5.114512081637298353406e-02, 2.473615434895520810817e-01,
      7.257664613233124478488e-01, 9.999999999980870924916e-01,
    ] {
      numerator = coefficient.addingProduct(numerator, r)
    }
    var denominator: Float = 2.159509375685829852307e-02
    for coefficient: Float in [-2.742335390411667452936e-01, 1] {
      denominator = coefficient.addingProduct(denominator, r)
    }
    return Float(sign: .plus, exponent: Int(quadrant), significand: numerator / denominator)
  }

  /// log x = n·ln 2 + p(m − 1)/q(m − 1) for x = 2ⁿ·m with m between √½ and √2.
  static func log(_ x: Float) -> Float {
    if x.isNaN { return x }
    if x < 0 { return (x - x) / (x - x) }
    if x == 0 { return -1 / x.magnitude }
    if x.isInfinite { return x }
    var exponent = Float(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.41421356237309504880168872420969808 {
      exponent += 1
      mantissa *= 0.5
    }
    mantissa -= 1
    var numerator: Float = 2.589979117907922693523e-02
    for coefficient: Float in [
      3.808837741388407920751e-01, 1.480000633576506585156e+00, 2.112677543073053063722e+00,
      9.999999999999998702752e-01, 0,
    ] {
      numerator = coefficient.addingProduct(numerator, mantissa)
    }
    var denominator: Float = 5.875095403124574342950e-03
    for coefficient: Float in [
      1.546476374983906719538e-01, 9.864942958519418960339e-01, 2.453006071784736363091e+00,
      2.612677543073109236779e+00, 1,
    ] {
      denominator = coefficient.addingProduct(denominator, mantissa)
    }
    return (numerator / denominator).addingProduct(exponent, 0.693147180559945309417232121458176568)
  }
}
