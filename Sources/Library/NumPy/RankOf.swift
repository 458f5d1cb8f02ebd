import Machine
import NDArray

extension FunctionCard {
  static let rankOf = FunctionCard(
    "ndim", .module("numpy"), call: "a",
    help: "The number of axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ndim([[1, 2, 3]]))",
        prints: "2\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    return .int(try call.layout(call.array(0)).rank)
  }
}
