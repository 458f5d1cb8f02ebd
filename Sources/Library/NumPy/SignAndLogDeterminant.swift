import Machine
import NDArray

extension FunctionCard {
  static let signAndLogDeterminant = FunctionCard(
    "slogdet", .module("numpy.linalg"), call: "a",
    help: "The sign of the determinant and the logarithm of its size.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.slogdet([[2.0, 0.0], [0.0, 1.0]])[0])",
        prints: "1.0\n")
    ]
  ) { call throws(Raise) in
    var matrix = try SquareMatrix(call, call.array(0))
    let determinant = matrix.determinant()
    let logarithm = UnaryOperation.log.scalar(Swift.abs(determinant))
    return call.tuple([.npFloat(determinant > 0 ? 1 : determinant < 0 ? -1 : 0), .npFloat(logarithm)])
  }
}
