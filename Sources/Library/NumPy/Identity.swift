import Machine
import NDArray

extension FunctionCard {
  static let identity = FunctionCard(
    "identity", .module("numpy"), call: "n, dtype=None",
    help: "A square matrix with ones on its diagonal, zeros elsewhere.",
    examples: [
      Example(
        "import numpy as np\nprint(np.identity(2))",
        prints: "[[1. 0.]\n [0. 1.]]\n")
    ]
  ) { call throws(Raise) in
    let layout = try call.shape([call[0], call[0]])
    let result = try call.newArray(call.machine.dtypeArgument(call[1]) ?? .float64, layout)
    call.machine.heap.view(result).fillIdentity()
    return result
  }
}
