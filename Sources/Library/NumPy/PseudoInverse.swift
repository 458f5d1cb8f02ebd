import Machine
import NDArray

extension FunctionCard {
  static let pseudoInverse = FunctionCard(
    "pinv", .module("numpy.linalg"), call: "a, rcond=None, hermitian=False, *, rtol=None",
    help: "The pseudo-inverse of a matrix.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.pinv([[2.0, 0.0], [0.0, 4.0]]).round(6))",
        prints: "[[0.5  0.  ]\n [0.   0.25]]\n")
    ]
  ) { call throws(Raise) in
    try call.pseudoInverse()
  }
}
