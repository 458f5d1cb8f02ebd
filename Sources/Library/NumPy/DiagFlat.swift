import Machine
import NDArray

extension FunctionCard {
  static let diagFlat = FunctionCard(
    "diagflat", .module("numpy"), call: "v, k=0",
    help: "A matrix with the elements on a diagonal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.diagflat([[1, 2]]))",
        prints: "[[1 0]\n [0 2]]\n")
    ]
  ) { call throws(Raise) in
    let flat = try call.raveled(call.array(0))
    return try call.matrix(diagonal: flat, offset: call.integer(1, or: 0))
  }
}
