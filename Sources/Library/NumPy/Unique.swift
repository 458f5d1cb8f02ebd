import Machine
import NDArray

extension FunctionCard {
  static let unique = FunctionCard(
    "unique", .module("numpy"), call: "ar, return_index=False, return_inverse=False, return_counts=False, axis=None",
    help: "The different elements in ascending order; with `return_counts`, how often each occurs too.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique([2, 1, 2]))",
        prints: "[1 2]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.uniqueElements()
  }
}
