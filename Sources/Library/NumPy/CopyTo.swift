import Machine
import NDArray

extension FunctionCard {
  static let copyTo = FunctionCard(
    "copyto", .module("numpy"), call: "dst, src, casting='same_kind', where=True",
    help: "Puts the elements of one array into another, in place.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros(3)\nnp.copyto(a, [1, 2, 3])\nprint(a)",
        prints: "[1. 2. 3.]\n")
    ],
    derivative: .stored,
    texts: true
  ) { call throws(Raise) in
    try call.copyInto()
    return .none
  }
}
