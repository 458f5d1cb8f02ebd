import Machine
import NDArray

extension FunctionCard {
  static let isReal = FunctionCard(
    "isreal", .module("numpy"), call: "x",
    help: "Which elements have no imaginary part: all, since there are no complex numbers here.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isreal([1.0, 2.0]))",
        prints: "[ True  True]\n")
    ]
  ) { call throws(Raise) in
    return try call.settled(call.filled(call.layout(call.array(0)), .bool(true), .bool))
  }
}
