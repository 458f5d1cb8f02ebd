import Machine
import NDArray

extension FunctionCard {
  static let flipUD = FunctionCard(
    "flipud", .module("numpy"), call: "m",
    help: "The rows in the other order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.flipud([[1, 2], [3, 4]]))",
        prints: "[[3 4]\n [1 2]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    guard call.layout(array).rank >= 1 else { throw .valueError("Input must be >= 1-d.") }
    return try call.part(of: array, axis: 0, call.slice(nil, nil, -1))
  }
}
