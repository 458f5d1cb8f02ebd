import Machine
import NDArray

extension FunctionCard {
  static let arrayAll = FunctionCard(
    "all", owners: .numpyAndMethod, call: "a, axis=None, out=None, keepdims=False, *, where=True",
    help: "Whether all elements are true, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.all([[True, False], [False, False]]), np.all([[1, 0], [1, 1]], axis=0))",
        prints: "False [ True False]\n")
    ],
    notation: .function("all"),
    element: .reduction(.all),
    derivative: .constant
  ) { call throws(Raise) in
    try call.reduction(.all, out: 2, keepdims: 3, condition: 4)
  }
}
