import Machine
import NDArray

extension FunctionCard {
  static let prod = FunctionCard(
    "prod", owners: .numpyAndMethod,
    call: "a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True",
    help: "The product of the elements, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.prod([2, 3, 4]))",
        prints: "24\n")
    ],
    notation: .gather(.product),
    element: .reduction(.prod),
    derivative: .reduction { terms in terms.adjoint * terms.others },
    kernel: .reduce
  ) { call throws(Raise) in
    try call.reduction(.prod, dtype: 2, out: 3, keepdims: 4, initial: 5, condition: 6)
  }
}
