import Machine
import NDArray

extension FunctionCard {
  static let pythonShuffle = FunctionCard(
    "shuffle", .module("random"), call: "x",
    help: "Puts the items of a list in random order.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\na = [1, 2, 3, 4]\nrandom.shuffle(a)\nprint(a)",
        prints: "[4, 1, 3, 2]\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.pythonShuffle()
    return .none
  }
}
