import Machine
import NDArray

extension FunctionCard {
  static let toList = FunctionCard(
    "tolist", owners: .arrayMethod, call: "self, /",
    help: "The elements as Python numbers, in lists as deep as there are axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[1, 2], [3, 4]]).tolist())",
        prints: "[[1, 2], [3, 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.pythonValue(call[0])
  }
}
