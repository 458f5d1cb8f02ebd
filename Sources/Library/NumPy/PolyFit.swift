import Machine
import NDArray

extension FunctionCard {
  static let polyFit = FunctionCard(
    "polyfit", .module("numpy"), call: "x, y, deg, rcond=None, full=None, w=None, cov=None",
    help: "The coefficients of the polynomial that fits points best, the highest power first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.polyfit([0, 1, 2], [1, 3, 5], 1).round(6))",
        prints: "[2. 1.]\n")
    ]
  ) { call throws(Raise) in
    return try call.polynomialFit()
  }
}
