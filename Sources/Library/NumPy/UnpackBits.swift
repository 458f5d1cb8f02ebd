import Machine
import NDArray

extension FunctionCard {
  static let unpackBits = FunctionCard(
    "unpackbits", .module("numpy"), call: "a, axis=None, count=None, bitorder='big'",
    help: "The bits of bytes, as elements that are 0 or 1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unpackbits(np.array([5], dtype=np.uint8)))",
        prints: "[0 0 0 0 0 1 0 1]\n")
    ]
  ) { call throws(Raise) in
    try call.unpackedBits()
  }
}
