import Machine
import NDArray

extension FunctionCard {
  static let pythonGetRandBits = FunctionCard(
    "getrandbits", .module("random"), call: "k, /",
    help: "An integer of `k` random bits.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.getrandbits(16))",
        prints: "8805\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.pythonBits()
  }
}
