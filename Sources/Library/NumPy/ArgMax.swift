import Machine
import NDArray

extension FunctionCard {
  static let argMax = FunctionCard(
    "argmax", owners: .numpyAndMethod, call: "a, axis=None, out=None, *, keepdims=False",
    help: "The position of the largest element, among all or along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.argmax([3, 9, 1]), np.argmax([[1, 2], [4, 3]], axis=1))",
        prints: "1 [1 0]\n")
    ],
    notation: .function("argmax"),
    element: .reduction(.argmax),
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.place(.argmax)
  }
}
