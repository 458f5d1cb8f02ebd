import Machine
import NDArray

extension FunctionCard {
  static let normal = FunctionCard(
    "normal", .module("numpy.random"), call: "loc=0.0, scale=1.0, size=None",
    help: "Random numbers of the normal distribution around `loc`, spread by `scale`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.normal(0, 0.1, (2, 2)))",
        prints: "[[0.17640523 0.04001572]\n [0.0978738  0.22408932]]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    let (loc, scale) = (try call.parameter(0, or: 0), try call.parameter(1, or: 1))
    guard scale >= 0 || scale.isNaN else { throw .valueError("scale < 0") }
    return try call.floats(call.size(2)) { $0.normal(loc, scale) }
  }
}
