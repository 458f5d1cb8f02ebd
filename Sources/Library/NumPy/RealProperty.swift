import Machine
import NDArray

extension FunctionCard {
  static let realProperty = FunctionCard(
    "real", owners: .arrayProperty, call: "self",
    help: "The real part, which is the array itself.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([1.0, 2.0]).real)",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return call[0]
  }
}
