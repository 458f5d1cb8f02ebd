#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Machine

/// Functions of Python's module math that NumPy has not, with CPython's results.
enum CMath {
  static func errorFunction(_ x: Double) -> Double { erf(x) }

  static func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }

  /// The length of a vector: squares are added with what their rounding lost, and the root is corrected by what it lost.
  static func norm(_ numbers: [Double]) -> Double {
    if numbers.contains(where: \.isInfinite) { return .infinity }
    let largest = numbers.reduce(0) { Swift.max($0, Swift.abs($1)) }
    if numbers.contains(where: \.isNaN) { return .nan }
    if largest == 0 { return 0 }
    // A power of two, so that scaling is exact and squares neither vanish nor overflow.
    let exponent = Int(largest.exponent)
    var (high, low) = (0.0, 0.0)
    for number in numbers {
      let x = Double(sign: .plus, exponent: -exponent, significand: number)
      let square = x * x
      let sum = high + square
      low += (Swift.max(high, square) - sum) + Swift.min(high, square)
      low += (-square).addingProduct(x, x)
      high = sum
    }
    let root = (high + low).squareRoot()
    let square = root * root
    let rest = (high - square) + (low - (-square).addingProduct(root, root))
    return Double(sign: .plus, exponent: exponent, significand: root + rest / (2 * root))
  }

  /// The sum of numbers, rounded once: partial sums that do not overlap are kept (Shewchuk's method).
  static func exactSum(_ numbers: [Double]) throws(Raise) -> Double {
    var parts: [Double] = []
    var special = 0.0
    var hasSpecial = false
    for number in numbers {
      guard number.isFinite else {
        if special.isInfinite, number.isInfinite, special != number { throw .valueError("-inf + inf in fsum") }
        special += number
        hasSpecial = true
        continue
      }
      var x = number
      var kept: [Double] = []
      for part in parts {
        let (larger, smaller) = Swift.abs(x) < Swift.abs(part) ? (part, x) : (x, part)
        let sum = larger + smaller
        let rest = smaller - (sum - larger)
        if rest != 0 { kept.append(rest) }
        x = sum
      }
      guard x.isFinite else { throw .exception(.overflowError, "intermediate overflow in fsum") }
      parts = kept + [x]
    }
    if hasSpecial { return special }
    // The parts from the largest down, until one does not fit any more; a half is rounded by the sign of what follows.
    guard var sum = parts.popLast() else { return 0 }
    var rest = 0.0
    while let part = parts.popLast() {
      let larger = sum
      sum = larger + part
      rest = part - (sum - larger)
      if rest != 0 { break }
    }
    if let next = parts.last, rest < 0 && next < 0 || rest > 0 && next > 0 {
      let twice = rest * 2
      let candidate = sum + twice
      if candidate - sum == twice { sum = candidate }
    }
    return sum
  }
}

extension Call {
  /// All further arguments as floats.
  func variadicDoubles() throws(Raise) -> [Double] {
    var numbers: [Double] = []
    for value in variadic {
      guard value.isNumber || value.tag == .bigInt else {
        throw .typeError("must be real number, not \(machine.typeName(value))")
      }
      numbers.append(try machine.double(ofInteger: value))
    }
    return numbers
  }
}
