import Machine
import NDArray

extension FunctionCard {
  static let conj = FunctionCard(
    "conj", owners: .numpyAndMethod, call: "x",
    help: "The complex conjugate, which of a real number is itself.",
    examples: [
      Example(
        "import numpy as np\nprint(np.conj([1.0, 2.0]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.each(.positive, call[0])
  }
}
