import Machine
import NDArray

extension FunctionCard {
  static let mean = FunctionCard(
    "mean", owners: .numpyAndMethod, call: "a, axis=None, dtype=None, out=None, keepdims=False, *, where=True",
    help: "The mean of the elements, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.mean([1, 2, 4]))",
        prints: "2.3333333333333335\n"),
      Example(
        "import numpy as np\nprint(np.mean([[1, 2], [3, 5]], axis=1, keepdims=True))",
        prints: "[[1.5]\n [4. ]]\n"),
    ],
    notation: .gather(.mean),
    element: .reduction(.mean),
    derivative: .reduction { terms in terms.adjoint / terms.count },
    kernel: .sum(axis: 1, keepdims: 4, isMean: true)
  ) { call throws(Raise) in
    if try call.layout(call.array(0)).count == 0 { call.machine.warn("RuntimeWarning", "Mean of empty slice.") }
    return try call.reduction(.mean, dtype: 2, out: 3, keepdims: 4, condition: 5)
  }
}
