import Machine
import NDArray

extension FunctionCard {
  static let pythonChoices = FunctionCard(
    "choices", .module("random"), call: "population, weights=None, *, cum_weights=None, k=1",
    help: "Random items of a sequence, each put back, by weights.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.choices([1, 2, 3], weights=[1, 1, 8], k=5))",
        prints: "[2, 3, 3, 3, 3]\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.readPopulation()
    return try call.pythonChoices()
  }
}
