import Machine
import NDArray

extension FunctionCard {
  static let pythonRandRange = FunctionCard(
    "randrange", .module("random"), call: "start, stop=None, step=1",
    help: "A random number of a range.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.randrange(0, 100, 5))",
        prints: "20\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.pythonRandRange()
  }
}
