import Machine
import NDArray

extension FunctionCard {
  static let conjugate = FunctionCard(
    "conjugate", owners: .numpyAndMethod, call: "x",
    help: "The complex conjugate, which of a real number is itself.",
    examples: [
      Example(
        "import numpy as np\nprint(np.conjugate([1.0, 2.0]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.each(.positive, call[0])
  }
}
