import Machine
import NDArray

extension FunctionCard {
  static let selectByConditions = FunctionCard(
    "select", .module("numpy"), call: "condlist, choicelist, default=0",
    help: "From the first choice whose condition holds, element by element.",
    examples: [
      Example(
        "import numpy as np\nx = np.arange(4)\nprint(np.select([x < 1, x > 2], [x, x * 10]))",
        prints: "[ 0  0  0 30]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.selectedByConditions()
  }
}
