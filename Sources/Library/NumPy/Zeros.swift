import Machine
import NDArray

extension FunctionCard {
  static let zeros = FunctionCard(
    "zeros", .module("numpy"), call: "shape, dtype=None, order=None",
    help: "A new array of the given shape, all zeros.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)))",
        prints: "[[0. 0. 0.]\n [0. 0. 0.]]\n"),
      Example(
        "import numpy as np\nprint(np.zeros(2, dtype=int))",
        prints: "[0 0]\n"),
    ],
    texts: true
  ) { call throws(Raise) in
    if let objects = try call.objects(dtype: 1, "full", call[0], .int(0)) { return objects }
    return try call.newArray(call.machine.dtypeArgument(call[1]) ?? .float64, call.shape(0), zeroed: true)
  }
}
