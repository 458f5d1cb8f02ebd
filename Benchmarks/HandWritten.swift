import Glibc

/// The network's training step as one would write it in Swift by hand: the floor that the machine is measured against.
struct HandWritten {
  private let x: [Double]
  private let y: [Double]
  private var w1: [Double]
  private var b1: [Double]
  private var w2: [Double]
  private var b2 = 0.0
  private(set) var cost = 0.0
  private var a1 = [Double](repeating: 0, count: 15)
  private var a2 = [Double](repeating: 0, count: 5)
  private var dz2 = [Double](repeating: 0, count: 5)
  private var dz1 = [Double](repeating: 0, count: 15)

  init() {
    x = [0.5, 1.5, -1.5, -0.5, 1.0, 1.0, 1.5, -0.5, 0.0, 0.0]
    y = [1, 0, 1, 1, 0]
    w1 = [
      1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675,
      -0.977277879876411,
    ]
    b1 = [0, 0, 0]
    w2 = [0.9500884175255894, -0.1513572082976979, -0.10321885179355784]
  }

  /// One pass: forward, cost, backward, update.
  mutating func pass() {
    var total = 0.0
    var db2 = 0.0
    for k in 0..<5 {
      var z2 = b2
      for j in 0..<3 {
        let z1 = w1[j] * x[2 * k] + w1[3 + j] * x[2 * k + 1] + b1[j]
        let a = 1 / (1 + exp(-z1))
        a1[5 * j + k] = a
        z2 += w2[j] * a
      }
      let a = 1 / (1 + exp(-z2))
      a2[k] = a
      total += y[k] * log(a) + (1 - y[k]) * log(1 - a)
      dz2[k] = a - y[k]
      db2 += dz2[k]
    }
    cost = -total / 5
    for j in 0..<3 {
      var dw2 = 0.0
      var db1 = 0.0
      var dw1 = (0.0, 0.0)
      for k in 0..<5 {
        let a = a1[5 * j + k]
        dw2 += a * dz2[k]
        let d = w2[j] * dz2[k] * a * (1 - a)
        dz1[5 * j + k] = d
        db1 += d
        dw1.0 += x[2 * k] * d
        dw1.1 += x[2 * k + 1] * d
      }
      w1[j] -= 0.1 * dw1.0 / 5
      w1[3 + j] -= 0.1 * dw1.1 / 5
      b1[j] -= 0.1 * db1 / 5
      w2[j] -= 0.1 * dw2 / 5
    }
    b2 -= 0.1 * db2 / 5
  }
}
