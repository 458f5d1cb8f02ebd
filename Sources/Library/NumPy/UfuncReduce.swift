import Machine
import NDArray

extension FunctionCard {
  static let ufuncReduce = FunctionCard(
    "reduce", .method(.builtin),
    call: "ufunc, array, /, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True",
    help: "A binary function folded along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.add.reduce([[1, 2], [3, 4]]), np.maximum.reduce([3, 5, 4]))",
        prints: "[4 6] 5\n")
    ]
  ) { call throws(Raise) in
    try call.folded()
  }
}
