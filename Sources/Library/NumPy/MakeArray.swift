import Machine
import NDArray

extension FunctionCard {
  static let makeArray = FunctionCard(
    "array", .module("numpy"), call: "object, dtype=None, *, copy=None, ndmin=0, order=None",
    help: "An array of numbers, or of sequences of numbers as deep as it has axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[1, 2], [3, 4]]))",
        prints: "[[1 2]\n [3 4]]\n"),
      Example(
        "import numpy as np\nprint(np.array([1, 2.5]), np.array([1, 2], dtype=float))",
        prints: "[1.  2.5] [1. 2.]\n"),
    ],
    element: .moved
  ) { call throws(Raise) in
    if let objects = try call.objects(dtype: 1, "array", call[0]) { return objects }
    let array = try call.array(0, dtype: call.machine.dtypeArgument(call[1]))
    let mayShare = try !call.flag(2, or: true)
    let isShared = call[0].tag == .array && array.address == call[0].address
    return try call.atLeast(call.integer(3, or: 0), isShared && !mayShare ? call.copied(array) : array)
  }
}
