import Machine
import NDArray

extension FunctionCard {
  static let ufuncAt = FunctionCard(
    "at", .method(.builtin), call: "ufunc, a, indices, b=None, /",
    help: "A function applied in place at indices, once for each time that an index occurs.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros(3)\nnp.add.at(a, [0, 0, 2], 1)\nprint(a)",
        prints: "[2. 0. 1.]\n")
    ]
  ) { call throws(Raise) in
    try call.applyAt()
    return .none
  }
}
