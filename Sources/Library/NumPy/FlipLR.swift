import Machine
import NDArray

extension FunctionCard {
  static let flipLR = FunctionCard(
    "fliplr", .module("numpy"), call: "m",
    help: "The columns in the other order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fliplr([[1, 2], [3, 4]]))",
        prints: "[[2 1]\n [4 3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    guard call.layout(array).rank >= 2 else { throw .valueError("Input must be >= 2-d.") }
    return try call.part(of: array, axis: 1, call.slice(nil, nil, -1))
  }
}
