import Machine
import NDArray

extension FunctionCard {
  static let arrayStr = FunctionCard(
    "array_str", .module("numpy"), call: "a",
    help: "The array as `str` writes it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_str(np.array([1, 2])))",
        prints: "[1 2]\n")
    ]
  ) { call throws(Raise) in
    return try call.machine.heap.allocateString(call.machine.text(of: call.array(0)))
  }
}
