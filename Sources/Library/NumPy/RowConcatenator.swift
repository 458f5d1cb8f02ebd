import Machine
import NDArray

extension FunctionCard {
  static let rowConcatenator = FunctionCard(
    "r_", .module("numpy"), call: "key, /", subscripted: true,
    help: "Arrays, numbers and ranges in brackets joined along the first axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.r_[1:4, 0, [5, 6]])",
        prints: "[1 2 3 0 5 6]\n")
    ]
  ) { call throws(Raise) in
    return try call.joinedByIndex(columns: false)
  }
}
