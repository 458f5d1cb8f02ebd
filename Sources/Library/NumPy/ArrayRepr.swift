import Machine
import NDArray

extension FunctionCard {
  static let arrayRepr = FunctionCard(
    "array_repr", .module("numpy"), call: "arr",
    help: "The array as `repr` writes it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_repr(np.array([1, 2])))",
        prints: "array([1, 2])\n")
    ]
  ) { call throws(Raise) in
    return try call.machine.heap.allocateString(call.machine.representation(call.array(0)))
  }
}
