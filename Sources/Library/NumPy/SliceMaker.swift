import Machine
import NDArray

extension FunctionCard {
  static let sliceMaker = FunctionCard(
    "s_", .module("numpy"), call: "key, /", subscripted: true,
    help: "What stands in brackets, to be used as an index later.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arange(5)[np.s_[1:3]])",
        prints: "[1 2]\n")
    ]
  ) { call throws(Raise) in
    return call[0]
  }
}
