import Machine
import NDArray

extension FunctionCard {
  static let determinant = FunctionCard(
    "det", .module("numpy.linalg"), call: "a",
    help: "The determinant of a matrix.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.det([[2, 0], [0, 4]]))",
        prints: "7.999999999999998\n")
    ],
    notation: .function("det")
  ) { call throws(Raise) in
    let (stack, signs, logarithms) = try call.determinants()
    // NumPy puts it together from its logarithm.
    return try call.newArray(Swift.zip(signs, logarithms).map { $0 * UnaryOperation.exp.scalar($1) }, like: stack)
  }
}
