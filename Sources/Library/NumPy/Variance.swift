import Machine
import NDArray

extension FunctionCard {
  static let variance = FunctionCard(
    "var", owners: .numpyAndMethod,
    call: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None",
    help: "The variance of the elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.var([1, 2, 3, 4]), np.var([1, 2, 3, 4], ddof=1))",
        prints: "1.25 1.6666666666666667\n")
    ],
    notation: .function("var"),
    element: .reduction(.var),
    derivative: .reduction { terms in
      2 * terms.adjoint * (terms.x - terms.mean) / (terms.count - terms.degrees)
    }
  ) { call throws(Raise) in
    try call.spread(.var)
  }
}
