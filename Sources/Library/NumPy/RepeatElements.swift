import Machine
import NDArray

extension FunctionCard {
  static let repeatElements = FunctionCard(
    "repeat", owners: .numpyAndMethod, call: "a, repeats, axis=None",
    help: "Each element so many times, of all elements or along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.repeat([1, 2], 2))",
        prints: "[1 1 2 2]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.repeated()
  }
}
