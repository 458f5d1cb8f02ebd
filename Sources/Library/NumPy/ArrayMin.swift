import Machine
import NDArray

extension FunctionCard {
  static let arrayMin = FunctionCard(
    "min", owners: .numpyAndMethod, call: "a, axis=None, out=None, keepdims=False, initial=None, where=True",
    help: "The smallest element, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.min([[1, 7], [5, 2]]), np.min([[1, 7], [5, 2]], axis=0))",
        prints: "1 [1 2]\n")
    ],
    notation: .gather(.minimum),
    element: .reduction(.min),
    derivative: .extreme
  ) { call throws(Raise) in
    try call.reduction(.min, out: 2, keepdims: 3, initial: 4, condition: 5)
  }
}
