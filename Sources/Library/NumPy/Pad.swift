import Machine
import NDArray

extension FunctionCard {
  static let pad = FunctionCard(
    "pad", .module("numpy"), call: "array, pad_width, mode='constant', constant_values=0, end_values=0",
    help: "The array with a border around it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.pad([[1, 2]], 1))",
        prints: "[[0 0 0 0]\n [0 1 2 0]\n [0 0 0 0]]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    return try call.padded()
  }
}
