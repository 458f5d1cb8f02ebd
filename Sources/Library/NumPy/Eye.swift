import Machine
import NDArray

extension FunctionCard {
  static let eye = FunctionCard(
    "eye", .module("numpy"), call: "N, M=None, k=0, dtype=None, order=None",
    help: "A matrix with ones on a diagonal, zeros elsewhere.",
    examples: [
      Example(
        "import numpy as np\nprint(np.eye(2))",
        prints: "[[1. 0.]\n [0. 1.]]\n"),
      Example(
        "import numpy as np\nprint(np.eye(2, 3, k=1))",
        prints: "[[0. 1. 0.]\n [0. 0. 1.]]\n"),
    ]
  ) { call throws(Raise) in
    let rows = call[0]
    let layout = try call.shape([rows, call.isGiven(1) ? call[1] : rows])
    let result = try call.newArray(call.machine.dtypeArgument(call[3]) ?? .float64, layout)
    call.machine.heap.view(result).fillIdentity(diagonal: try call.integer(2, or: 0))
    return result
  }
}
