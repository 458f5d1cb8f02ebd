import Machine
import NDArray

extension FunctionCard {
  static let dSplit = FunctionCard(
    "dsplit", .module("numpy"), call: "ary, indices_or_sections",
    help: "The array cut into parts along the third axis.",
    examples: [
      Example(
        "import numpy as np\nprint(len(np.dsplit(np.zeros((2, 2, 4)), 2)))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    guard try call.layout(call.array(0)).rank > 2 else {
      throw .valueError("dsplit only works on arrays of 3 or more dimensions")
    }
    return try call.split(axis: 2, mayDiffer: false)
  }
}
