import Machine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The gamma function by Lanczos' approximation, with the coefficients that CPython uses (g = 6.0246…, N = 13), which gives
/// other last digits than the C library.
extension Call {
  private static let g = 6.024680040776729583740234375
  private static let numerator = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator = [
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0,
    1925.0, 66.0, 1.0,
  ]

  private static func lanczos(_ x: Double) -> Double {
    var (upper, lower) = (0.0, 0.0)
    if x < 5 {
      for place in numerator.indices.reversed() {
        upper = upper * x + numerator[place]
        lower = lower * x + denominator[place]
      }
    } else {
      for place in numerator.indices {
        upper = upper / x + numerator[place]
        lower = lower / x + denominator[place]
      }
    }
    return upper / lower
  }

  /// sin(πx), exact at multiples of a half.
  private static func sinPi(_ x: Double) -> Double {
    let y = Swift.abs(x).truncatingRemainder(dividingBy: 2)
    let result: Double
    switch Int((2 * y).rounded()) {
    case 0: result = sin(Double.pi * y)
    case 1: result = cos(Double.pi * (y - 0.5))
    case 2: result = sin(Double.pi * (1 - y))
    case 3: result = -cos(Double.pi * (y - 1.5))
    default: result = sin(Double.pi * (y - 2))
    }
    return x < 0 ? -result : result
  }

  /// `math.gamma`.
  func gammaFunction() throws(Raise) -> Value {
    let x = try double(0, or: 0)
    guard x.isFinite else {
      if x == -.infinity { throw .valueError("math domain error") }
      return .float(x)
    }
    if x == 0 || x < 0 && x == x.rounded(.down) { throw .valueError("math domain error") }
    if x == x.rounded(.down), x <= 23 { return .float((1..<Int(x)).reduce(1.0) { $0 * Double($1) }) }
    let size = Swift.abs(x)
    if size < 1e-20 {
      let result = 1 / x
      if result.isInfinite { throw .exception(.overflowError, "math range error") }
      return .float(result)
    }
    if size > 200 {
      if x > 0 { throw .exception(.overflowError, "math range error") }
      return .float(0 / Call.sinPi(x))
    }
    let y = size + (Call.g - 0.5)
    var z: Double
    if size > Call.g - 0.5 {
      let q = y - size
      z = q - (Call.g - 0.5)
    } else {
      let q = y - (Call.g - 0.5)
      z = q - size
    }
    z = z * Call.g / y
    var result: Double
    if x < 0 {
      result = -Double.pi / Call.sinPi(size) / size * exp(y) / Call.lanczos(size)
      result -= z * result
      if size < 140 {
        result /= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        result = result / root / root
      }
    } else {
      result = Call.lanczos(size) / exp(y)
      result += z * result
      if size < 140 {
        result *= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        result = result * root * root
      }
    }
    if result.isInfinite { throw .exception(.overflowError, "math range error") }
    return .float(result)
  }

  /// `math.lgamma`.
  func logGammaFunction() throws(Raise) -> Value {
    let x = try double(0, or: 0)
    guard x.isFinite else { return .float(x.isNaN ? x : .infinity) }
    if x == x.rounded(.down), x <= 2 {
      if x <= 0 { throw .valueError("math domain error") }
      return .float(0)
    }
    let size = Swift.abs(x)
    if size < 1e-20 { return .float(-log(size)) }
    var result = log(Call.lanczos(size)) - Call.g
    result += (size - 0.5) * (log(size + Call.g - 0.5) - 1)
    if x < 0 { result = log(Double.pi) - log(Swift.abs(Call.sinPi(size))) - log(size) - result }
    if result.isInfinite { throw .exception(.overflowError, "math range error") }
    return .float(result)
  }
}
