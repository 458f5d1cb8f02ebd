import Machine
import NDArray

extension FunctionCard {
  static let putItems = FunctionCard(
    "put", owners: .numpyAndMethod, call: "a, ind, v, mode='raise'",
    help: "Stores values at indices of the flattened array.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros(3)\nnp.put(a, [0, 2], [5, 6])\nprint(a)",
        prints: "[5. 0. 6.]\n")
    ]
  ) { call throws(Raise) in
    try call.putElements()
    return .none
  }
}
