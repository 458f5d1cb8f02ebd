/// Singular values of small matrices, with the signs that LAPACK gives their vectors: a Householder reflection makes the
/// matrix triangular, and the triangle of two rows is taken apart directly.
package enum SingularValues {
  /// The singular values of `[[a, b], [c, d]]`, the larger first, and the rows of Vᵀ.
  package static func ofTwo(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> (values: [Double], right: [Double]) {
    var (f, g, h) = (a, b, d)
    if c != 0 {
      let beta = a < 0 ? Math.hypot(a, c) : -Math.hypot(a, c)
      let tau = (beta - a) / beta
      let v = c / (a - beta)
      let w = tau * (b + v * d)
      (f, g, h) = (beta, b - w, d - w * v)
    }
    let triangle = ofTriangle(f, g, h)
    var values = [triangle.largest, triangle.smallest]
    var right = [triangle.cosine, triangle.sine, -triangle.sine, triangle.cosine]
    for row in 0..<2 where values[row] < 0 || values[row] == 0 && values[row].sign == .minus {
      values[row] = -values[row]
      right[2 * row] = -right[2 * row]
      right[2 * row + 1] = -right[2 * row + 1]
    }
    return (values, right)
  }

  /// The triangle `[[f, g], [0, h]]`: its singular values with signs, and the rotation on its right.
  private static func ofTriangle(
    _ f: Double, _ g: Double, _ h: Double
  ) -> (smallest: Double, largest: Double, sine: Double, cosine: Double) {
    func signed(_ x: Double, like y: Double) -> Double { y.sign == .minus ? -abs(x) : abs(x) }
    let isSwapped = abs(h) > abs(f)
    let (ft, ht) = isSwapped ? (h, f) : (f, h)
    let (fa, ha, ga) = (abs(ft), abs(ht), abs(g))
    var (smallest, largest) = (ha, fa)
    var (cosineLeft, sineLeft, cosineRight, sineRight) = (1.0, 0.0, 1.0, 0.0)
    var dominant = isSwapped ? 3 : 1
    if ga > 0 {
      if ga > fa { dominant = 2 }
      if ga > fa, fa / ga < 0x1p-53 {
        largest = ga
        smallest = ha > 1 ? fa / (ga / ha) : fa / ga * ha
        sineLeft = ht / g
        sineRight = 1
        cosineRight = ft / g
      } else {
        let difference = fa - ha
        var l = difference == fa ? 1 : difference / fa
        let m = g / ft
        var t = 2 - l
        let s = (t * t + m * m).squareRoot()
        let r = l == 0 ? abs(m) : (l * l + m * m).squareRoot()
        let a = 0.5 * (s + r)
        smallest = ha / a
        largest = fa * a
        if m * m == 0 {
          t = l == 0 ? signed(2, like: ft) * signed(1, like: g) : g / signed(difference, like: ft) + m / t
        } else {
          t = (m / (s + t) + m / (r + l)) * (1 + a)
        }
        l = (t * t + 4).squareRoot()
        cosineRight = 2 / l
        sineRight = t / l
        cosineLeft = (cosineRight + sineRight * m) / a
        sineLeft = (ht / ft) * sineRight / a
      }
    }
    if isSwapped { (cosineLeft, sineLeft, cosineRight, sineRight) = (sineRight, cosineRight, sineLeft, cosineLeft) }
    func sign(_ x: Double) -> Double { signed(1, like: x) }
    let direction =
      switch dominant {
      case 1: sign(cosineRight) * sign(cosineLeft) * sign(f)
      case 2: sign(sineRight) * sign(cosineLeft) * sign(g)
      default: sign(sineRight) * sign(sineLeft) * sign(h)
      }
    return (
      signed(smallest, like: direction * sign(f) * sign(h)), signed(largest, like: direction), sineRight, cosineRight
    )
  }
}
