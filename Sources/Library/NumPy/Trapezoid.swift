import Machine
import NDArray

extension FunctionCard {
  static let trapezoid = FunctionCard(
    "trapezoid", .module("numpy"), call: "y, x=None, dx=1.0, axis=-1",
    help: "The integral along an axis by the trapezoidal rule.",
    examples: [
      Example(
        "import numpy as np\nprint(np.trapezoid([1, 2, 3]))",
        prints: "4.0\n")
    ]
  ) { call throws(Raise) in
    return try call.trapezoid()
  }
}
