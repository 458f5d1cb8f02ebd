import Machine
import NDArray

extension FunctionCard {
  static let argPartition = FunctionCard(
    "argpartition", owners: .numpyAndMethod, call: "a, kth, axis=-1",
    help: "An order in which the element number `kth` stands where it belongs; here all do.",
    examples: [
      Example(
        "import numpy as np\nprint(sorted(np.argpartition([3, 1, 2], 1)[:2]))",
        prints: "[np.int64(1), np.int64(2)]\n")
    ]
  ) { call throws(Raise) in
    return try call.order(call.array(0), axis: call.lineAxis(2, of: call.array(0)))
  }
}
