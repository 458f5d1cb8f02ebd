import Machine
import NDArray

extension FunctionCard {
  static let polyVal = FunctionCard(
    "polyval", .module("numpy"), call: "p, x",
    help: "The value of a polynomial, its highest power first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.polyval([1, 0, 2], 3))",
        prints: "11\n")
    ]
  ) { call throws(Raise) in
    return try call.polynomialValue()
  }
}
