import Machine
import NDArray

extension FunctionCard {
  static let argMin = FunctionCard(
    "argmin", owners: .numpyAndMethod, call: "a, axis=None, out=None, *, keepdims=False",
    help: "The position of the smallest element, among all or along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.argmin([3, 9, 1]), np.argmin([[1, 2], [4, 3]], axis=1))",
        prints: "2 [0 1]\n")
    ],
    notation: .function("argmin"),
    element: .reduction(.argmin),
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.place(.argmin)
  }
}
