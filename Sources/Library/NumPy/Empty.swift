import Machine
import NDArray

extension FunctionCard {
  static let empty = FunctionCard(
    "empty", .module("numpy"), call: "shape, dtype=None, order=None",
    help: "A new array of the given shape; NumPy leaves in it what was in memory, here it is zeros.",
    examples: [
      Example(
        "import numpy as np\nprint(np.empty((2, 3)).shape)",
        prints: "(2, 3)\n")
    ],
    texts: true
  ) { call throws(Raise) in
    if let objects = try call.objects(dtype: 1, "full", call[0], .none) { return objects }
    return try call.newArray(call.machine.dtypeArgument(call[1]) ?? .float64, call.shape(0), zeroed: true)
  }
}
