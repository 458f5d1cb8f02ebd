import Machine
import NDArray

extension FunctionCard {
  static let correlationCoefficients = FunctionCard(
    "corrcoef", .module("numpy"), call: "x, y=None, rowvar=True",
    help: "The correlation coefficients of the rows, or of two series.",
    examples: [
      Example(
        "import numpy as np\nprint(np.corrcoef([1, 2, 3], [1, 2, 4]))",
        prints: "[[1.         0.98198051]\n [0.98198051 1.        ]]\n")
    ]
  ) { call throws(Raise) in
    return try call.correlation()
  }
}
