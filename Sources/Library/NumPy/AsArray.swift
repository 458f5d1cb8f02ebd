import Machine
import NDArray

extension FunctionCard {
  static let asArray = FunctionCard(
    "asarray", .module("numpy"), call: "a, dtype=None, order=None",
    help: "The array itself, or an array of a number or of sequences.",
    examples: [
      Example(
        "import numpy as np\nprint(np.asarray([1, 2]))",
        prints: "[1 2]\n")
    ],
    notation: .unary { _, operand in operand },
    element: .moved
  ) { call throws(Raise) in
    if let objects = try call.objects(dtype: 1, "array", call[0]) { return objects }
    return try call.array(0, dtype: call.machine.dtypeArgument(call[1]))
  }
}
