import Machine
import NDArray

extension FunctionCard {
  static let convolve = FunctionCard(
    "convolve", .module("numpy"), call: "a, v, mode='full'",
    help: "The discrete convolution of two series.",
    examples: [
      Example(
        "import numpy as np\nprint(np.convolve([1, 2, 3], [0, 1]))",
        prints: "[0 1 2 3]\n")
    ],
    derivative: .sliding(isReversed: false)
  ) { call throws(Raise) in
    return try call.convolved(turned: true, mode: call.text(2, or: "full"))
  }
}
