import Machine
import NDArray

extension FunctionCard {
  static let concatenate = FunctionCard(
    "concatenate", .module("numpy"), call: "arrays, /, axis=0, *, dtype=None",
    help: "Arrays joined along an axis that they have.",
    examples: [
      Example(
        "import numpy as np\nprint(np.concatenate([[1, 2], [3]]))",
        prints: "[1 2 3]\n"),
      Example(
        "import numpy as np\nprint(np.concatenate(([[1], [2]], [[3], [4]]), axis=1))",
        prints: "[[1 3]\n [2 4]]\n"),
    ],
    element: .moved
  ) { call throws(Raise) in
    var parts = try call.arrayList(0)
    if call[1].tag == .none {
      for index in parts.indices { parts[index] = try call.raveled(parts[index]) }
      return try call.joined(parts, .concatenate, axis: 0)
    }
    return try call.joined(parts, .concatenate, axis: call.integer(1, or: 0))
  }
}
