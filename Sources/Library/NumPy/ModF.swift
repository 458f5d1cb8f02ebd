import Machine
import NDArray

extension FunctionCard {
  static let modF = FunctionCard(
    "modf", .module("numpy"), call: "x, /",
    help: "The fractional and the whole part of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.modf([1.5, -2.25]))",
        prints: "(array([ 0.5 , -0.25]), array([ 1., -2.]))\n")
    ]
  ) { call throws(Raise) in
    return try call.fractionsAndWholes()
  }
}
