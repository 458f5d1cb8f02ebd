import Machine
import NDArray

extension FunctionCard {
  static let asContiguous = FunctionCard(
    "ascontiguousarray", .module("numpy"), call: "a, dtype=None",
    help: "The array in C order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ascontiguousarray([[1, 2]]))",
        prints: "[[1 2]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0, dtype: call.machine.dtypeArgument(call[1]))
    return try call.atLeast(1, call.layout(array).isContiguous ? array : call.copied(array))
  }
}
