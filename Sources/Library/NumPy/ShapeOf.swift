import Machine
import NDArray

extension FunctionCard {
  static let shapeOf = FunctionCard(
    "shape", .module("numpy"), call: "a",
    help: "The lengths of the axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.shape([[1, 2, 3]]))",
        prints: "(1, 3)\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    return call.tuple(try call.layout(call.array(0)).dimensions.map { .int($0) })
  }
}
