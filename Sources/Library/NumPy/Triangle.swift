import Machine
import NDArray

extension FunctionCard {
  static let triangle = FunctionCard(
    "tri", .module("numpy"), call: "N, M=None, k=0, dtype=None",
    help: "A matrix with ones on and below a diagonal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tri(2, 3))",
        prints: "[[1. 0. 0.]\n [1. 1. 0.]]\n")
    ]
  ) { call throws(Raise) in
    let rows = try call.integer(call[0])
    let layout = try call.shape([.int(rows), .int(call.integer(1, or: rows))])
    let result = try call.newArray(call.machine.dtypeArgument(call[3]) ?? .float64, layout)
    call.view(result).fill(try call.machine.checkedCell(.int(1), call.view(result).dtype))
    try call.clear(result, diagonal: call.integer(2, or: 0), keepsLower: true)
    return result
  }
}
