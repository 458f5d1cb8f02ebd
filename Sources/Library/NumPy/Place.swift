import Machine
import NDArray

extension FunctionCard {
  static let placeElements = FunctionCard(
    "place", .module("numpy"), call: "arr, mask, vals",
    help: "Puts values, one after the other and again from the first, where a mask is true, in place.",
    examples: [
      Example(
        "import numpy as np\na = np.arange(4)\nnp.place(a, a > 1, [7, 8])\nprint(a)",
        prints: "[0 1 7 8]\n")
    ]
  ) { call throws(Raise) in
    try call.placeWhereTrue()
    return .none
  }
}
