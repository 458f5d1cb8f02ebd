import Machine
import NDArray

extension FunctionCard {
  static let arrayAny = FunctionCard(
    "any", owners: .numpyAndMethod, call: "a, axis=None, *, keepdims=False",
    help: "Whether any element is true, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.any([[True, False], [False, False]]), np.any([[1, 0], [1, 1]], axis=0))",
        prints: "True [ True  True]\n")
    ],
    notation: .function("any"),
    element: .reduction(.any)
  ) { call throws(Raise) in
    try call.reduced(.any, axis: 1, keepdims: 2)
  }
}
