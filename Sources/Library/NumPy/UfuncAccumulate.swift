import Machine
import NDArray

extension FunctionCard {
  static let ufuncAccumulate = FunctionCard(
    "accumulate", .method(.builtin), call: "ufunc, array, /, axis=0, dtype=None, out=None",
    help: "The results of folding more and more elements along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.multiply.accumulate([1, 2, 3]))",
        prints: "[1 2 6]\n")
    ]
  ) { call throws(Raise) in
    try call.foldedStepwise()
  }
}
