import Machine
import NDArray

extension FunctionCard {
  static let partition = FunctionCard(
    "partition", .module("numpy"), call: "a, kth, axis=-1",
    help: "The elements with number `kth` where it belongs; here all are sorted.",
    examples: [
      Example(
        "import numpy as np\nprint(sorted(np.partition([3, 1, 2], 1)[:2]))",
        prints: "[np.int64(1), np.int64(2)]\n")
    ]
  ) { call throws(Raise) in
    return try call.sorted(call.array(0), axis: call.lineAxis(2, of: call.array(0)))
  }
}
