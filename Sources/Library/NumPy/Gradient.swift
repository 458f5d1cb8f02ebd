import Machine
import NDArray

extension FunctionCard {
  static let gradient = FunctionCard(
    "gradient", .module("numpy"), call: "f, *varargs, axis=None, edge_order=1",
    help: "The slopes by central differences, one-sided at the ends.",
    examples: [
      Example(
        "import numpy as np\nprint(np.gradient([1, 2, 4, 7]))",
        prints: "[1.  1.5 2.5 3. ]\n")
    ]
  ) { call throws(Raise) in
    return try call.gradient()
  }
}
