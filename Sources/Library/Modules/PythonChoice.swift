import Machine
import NDArray

extension FunctionCard {
  static let pythonChoice = FunctionCard(
    "choice", .module("random"), call: "seq",
    help: "A random item of a sequence.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.choice([10, 20, 30]))",
        prints: "10\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.readPopulation()
    return try call.pythonChoice()
  }
}
