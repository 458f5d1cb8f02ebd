import Machine
import NDArray

extension FunctionCard {
  static let arrayAny = FunctionCard(
    "any", owners: .numpyAndMethod, call: "a, axis=None, out=None, keepdims=False, *, where=True",
    help: "Whether any element is true, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.any([[True, False], [False, False]]), np.any([[1, 0], [1, 1]], axis=0))",
        prints: "True [ True  True]\n")
    ],
    notation: .function("any"),
    element: .reduction(.any),
    derivative: .constant
  ) { call throws(Raise) in
    try call.reduction(.any, out: 2, keepdims: 3, condition: 4)
  }
}
