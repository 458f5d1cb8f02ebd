import Machine
import NDArray

extension FunctionCard {
  static let prod = FunctionCard(
    "prod", owners: .numpyAndMethod, call: "a, axis=None, dtype=None, *, keepdims=False",
    help: "The product of the elements, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.prod([2, 3, 4]))",
        prints: "24\n")
    ],
    notation: .gather(.product),
    element: .reduction(.prod),
    kernel: .reduce
  ) { call throws(Raise) in
    try call.reduced(.prod, axis: 1, keepdims: 3, dtype: 2)
  }
}
