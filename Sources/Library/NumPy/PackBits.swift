import Machine
import NDArray

extension FunctionCard {
  static let packBits = FunctionCard(
    "packbits", .module("numpy"), call: "a, axis=None, bitorder='big'",
    help: "Eight truth values at a time as the bits of a byte.",
    examples: [
      Example(
        "import numpy as np\nprint(np.packbits([0, 0, 0, 0, 0, 1, 0, 1]))",
        prints: "[5]\n")
    ]
  ) { call throws(Raise) in
    try call.packedBits()
  }
}
