/// Distributions of counts.
extension RandomStream {
  /// An integer of `low ..< high`, as int64; NumPy's `ValueError` when there is none.
  package mutating func integer(from low: Int64, to high: Int64) throws(ArrayError) -> Int64 {
    if low >= high { throw ArrayError(.value, "low >= high") }
    return low &+ Int64(truncatingIfNeeded: index(upTo: UInt64(bitPattern: high &- 1 &- low)))
  }

  /// The number of successes in `n` trials of probability `p`; NumPy's `ValueError` for a wrong `n` or `p`.
  package mutating func binomial(_ n: Int64, _ p: Double) throws(ArrayError) -> Int64 {
    if n < 0 { throw ArrayError(.value, "n < 0") }
    guard p >= 0, p <= 1 else { throw ArrayError(.value, "p < 0, p > 1 or p is NaN") }
    if n == 0 || p == 0 { return 0 }
    return p > 0.5 ? n - successes(n, 1 - p) : successes(n, p)
  }

  /// Successes of a probability of at most a half: by inversion where few are expected, else by Kachitvichyanukul and
  /// Schmeiser's rejection.
  private mutating func successes(_ n: Int64, _ p: Double) -> Int64 {
    p * Double(n) <= 30 ? successesByInversion(n, p) : successesByRejection(n, p)
  }

  private mutating func successesByInversion(_ n: Int64, _ p: Double) -> Int64 {
    let count = Double(n)
    let q = 1 - p
    let none = Math.exp(count * Math.log(q))
    let mean = count * p
    let bound = Int64(min(count, mean + 10 * (mean * q + 1).squareRoot()))
    var result: Int64 = 0
    var probability = none
    var rest = nextDouble()
    while rest > probability {
      result += 1
      if result > bound {
        result = 0
        probability = none
        rest = nextDouble()
      } else {
        rest -= probability
        probability = Double(n - result + 1) * p * probability / (Double(result) * q)
      }
    }
    return result
  }

  /// Algorithm BTPE: a triangle, two parallelograms and two exponential tails cover the distribution.
  private mutating func successesByRejection(_ count: Int64, _ r: Double) -> Int64 {
    let n = Double(count)
    let q = 1 - r
    let fm = n * r + r
    let mode = Int64(fm.rounded(.down))
    let m = Double(mode)
    let p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    let xm = m + 0.5
    let xl = xm - p1
    let xr = xm + p1
    let c = 0.134 + 20.5 / (15.3 + m)
    let left = (fm - xl) / (fm - xl * r)
    let laml = left * (1 + left / 2)
    let right = (xr - fm) / (xr * q)
    let lamr = right * (1 + right / 2)
    let p2 = p1 * (1 + 2 * c)
    let p3 = p2 + c / laml
    let p4 = p3 + c / lamr
    let nrq = n * r * q
    while true {
      let u = nextDouble() * p4
      var v = nextDouble()
      let y: Double
      if u <= p1 { return Int64((xm - p1 * v + u).rounded(.down)) }
      if u <= p2 {
        let x = xl + (u - p1) / c
        v = v * c + 1 - abs(m - x + 0.5) / p1
        if v > 1 { continue }
        y = x.rounded(.down)
      } else if u <= p3 {
        y = (xl + Math.log(v) / laml).rounded(.down)
        if y < 0 || v == 0 { continue }
        v = v * (u - p2) * laml
      } else {
        y = (xr - Math.log(v) / lamr).rounded(.down)
        if y > n || v == 0 { continue }
        v = v * (u - p3) * lamr
      }
      let k = abs(y - m)
      if !(k > 20 && k < nrq / 2 - 1) {
        let s = r / q
        let a = s * (n + 1)
        var f = 1.0
        if m < y {
          for i in (mode + 1)...Int64(y) { f *= a / Double(i) - s }
        } else if m > y {
          for i in (Int64(y) + 1)...mode { f /= a / Double(i) - s }
        }
        if v > f { continue }
        return Int64(y)
      }
      let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
      let t = -k * k / (2 * nrq)
      let logV = Math.log(v)
      if logV < t - rho { return Int64(y) }
      if logV > t + rho { continue }
      let x1 = y + 1
      let f1 = m + 1
      let z = n + 1 - m
      let w = n - y + 1
      var bound = xm * Math.log(f1 / x1) + (n - m + 0.5) * Math.log(z / w)
      bound = bound + (y - m) * Math.log(w * r / (x1 * q))
      for x in [f1, z, x1, w] { bound = bound + Self.stirling(x) }
      if logV > bound { continue }
      return Int64(y)
    }
  }

  /// The rest of Stirling's series for `log x!`.
  private static func stirling(_ x: Double) -> Double {
    let square = x * x
    let inner = 132 - (99 - 140 / square) / square
    return (13680 - (462 - inner / square) / square) / x / 166320
  }

  /// A count of events of which `lam` are expected; NumPy's `ValueError` for a wrong `lam`.
  package mutating func poisson(_ lam: Double) throws(ArrayError) -> Int64 {
    guard lam >= 0 else { throw ArrayError(.value, "lam < 0 or lam is NaN") }
    guard lam <= 9.223372006484771e+18 else { throw ArrayError(.value, "lam value too large") }
    if lam >= 10 { return poissonByRejection(lam) }
    if lam == 0 { return 0 }
    let bound = Math.exp(-lam)
    var result: Int64 = 0
    var product = 1.0
    while true {
      product *= nextDouble()
      if product <= bound { return result }
      result += 1
    }
  }

  /// Hörmann's transformed rejection PTRS.
  private mutating func poissonByRejection(_ lam: Double) -> Int64 {
    let slam = lam.squareRoot()
    let loglam = Math.log(lam)
    let b = 0.931 + 2.53 * slam
    let a = -0.059 + 0.02483 * b
    let invalpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = nextDouble() - 0.5
      let v = nextDouble()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + lam + 0.43).rounded(.down)
      if us >= 0.07, v <= vr { return Int64(k) }
      if k < 0 || us < 0.013 && v > us { continue }
      let left = Math.log(v) + Math.log(invalpha) - Math.log(a / (us * us) + b)
      if left <= -lam + k * loglam - Self.logGamma(k + 1) { return Int64(k) }
    }
  }

  /// The logarithm of the gamma function, as NumPy's streams compute it: by an asymptotic series from 7 on.
  private static func logGamma(_ x: Double) -> Double {
    if x == 1 || x == 2 { return 0 }
    let shift = x < 7 ? (7 - x).rounded(.down) : 0
    var x0 = x + shift
    let x2 = (1 / x0) * (1 / x0)
    var series = -1.39243221690590e+00
    for coefficient in [
      1.796443723688307e-01, -2.955065359477124e-02, 6.410256410256410e-03, -1.917526917526918e-03,
      8.417508417508418e-04, -5.952380952380952e-04, 7.936507936507937e-04, -2.777777777777778e-03,
      8.333333333333333e-02,
    ] {
      series *= x2
      series += coefficient
    }
    var result = series / x0 + 0.5 * 1.8378770664093453 + (x0 - 0.5) * Math.log(x0) - x0
    for _ in 0..<Int(shift) {
      result -= Math.log(x0 - 1)
      x0 -= 1
    }
    return result
  }

  /// The number of trials until the first success of probability `p`; NumPy's `ValueError` for a wrong `p`.
  package mutating func geometric(_ p: Double) throws(ArrayError) -> Int64 {
    guard p > 0, p <= 1 else { throw ArrayError(.value, "p <= 0, p > 1 or p contains NaNs") }
    guard p >= 1.0 / 3 else {
      let trials = (-standardExponential() / Math.log1p(-p)).rounded(.up)
      return Int64(exactly: trials) ?? .max
    }
    let u = nextDouble()
    var result: Int64 = 1
    var product = p
    var sum = p
    while u > sum {
      product *= 1 - p
      sum += product
      result += 1
    }
    return result
  }
}
