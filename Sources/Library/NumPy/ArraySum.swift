import Machine
import NDArray

extension FunctionCard {
  static let arraySum = FunctionCard(
    "sum", owners: .numpyAndMethod,
    call: "a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True",
    help: "The sum of the elements, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sum([[1, 2], [3, 4]]))",
        prints: "10\n"),
      Example(
        "import numpy as np\nprint(np.sum([[1, 2], [3, 4]], axis=0))",
        prints: "[4 6]\n"),
    ],
    notation: .gather(.sum),
    element: .reduction(.sum),
    derivative: .total,
    kernel: .sum(axis: 1, keepdims: 4, isMean: false)
  ) { call throws(Raise) in
    try call.reduction(.sum, dtype: 2, out: 3, keepdims: 4, initial: 5, condition: 6)
  }
}
