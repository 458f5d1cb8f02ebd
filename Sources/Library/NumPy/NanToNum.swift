import Machine
import NDArray

extension FunctionCard {
  static let nanToNum = FunctionCard(
    "nan_to_num", .module("numpy"), call: "x, copy=True, nan=0.0, posinf=None, neginf=None",
    help: "The array with numbers for NaN and the infinities.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nan_to_num([np.nan, 1.0]))",
        prints: "[0. 1.]\n")
    ]
  ) { call throws(Raise) in
    return try call.withNumbersForNaN()
  }
}
