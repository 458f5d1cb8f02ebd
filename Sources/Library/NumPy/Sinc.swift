import Machine
import NDArray

extension FunctionCard {
  static let sinc = FunctionCard(
    "sinc", .module("numpy"), call: "x",
    help: "The function sin(πx)/(πx), and 1 at 0.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sinc([0, 0.5]))",
        prints: "[1.         0.63661977]\n")
    ]
  ) { call throws(Raise) in
    return try call.sinc()
  }
}
