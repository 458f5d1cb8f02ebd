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
    try call.orthogonalFactors()
  }
}
