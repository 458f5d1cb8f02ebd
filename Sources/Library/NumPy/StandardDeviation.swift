import Machine
import NDArray

extension FunctionCard {
  static let standardDeviation = FunctionCard(
    "std", owners: .numpyAndMethod,
    call: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None",
    help: "The standard deviation of the elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.std([1, 2, 3, 4]), np.std([1, 2, 3, 4], ddof=1))",
        prints: "1.118033988749895 1.2909944487358056\n")
    ],
    notation: .function("std"),
    element: .reduction(.std),
    derivative: .reduction { terms in
      terms.adjoint * (terms.x - terms.mean) / ((terms.count - terms.degrees) * terms.result)
    }
  ) { call throws(Raise) in
    try call.spread(.std)
  }
}
