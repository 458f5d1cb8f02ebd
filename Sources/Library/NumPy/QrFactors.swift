import Machine
import NDArray

extension FunctionCard {
  static let qrFactors = FunctionCard(
    "qr", .module("numpy.linalg"), call: "a, mode='reduced'",
    help: "An orthogonal matrix and an upper triangle whose product is the matrix.",
    examples: [
      Example(
        "import numpy as np\nq, r = np.linalg.qr([[3.0, 1.0], [4.0, 2.0]])\nprint(r.round(6))",
        prints: "[[-5.  -2.2]\n [ 0.   0.4]]\n")
    ]
  ) { call throws(Raise) in
    let matrix = try call.matrix(0)
    guard try call.text(1, or: "reduced") == "reduced" else {
      throw .notSupported("this mode of \(code: "np.linalg.qr")")
    }
    let (q, r) = matrix.decomposed()
    let count = Swift.min(matrix.rows, matrix.columns)
    let columns = try call.part(of: call.newArray(q), axis: 1, call.slice(nil, count))
    let triangle = try call.part(of: call.newArray(r), axis: 0, call.slice(nil, count))
    return try call.tuple([call.copied(columns), call.copied(triangle)])
  }
}
