import Machine
import NDArray

extension FunctionCard {
  static let pythonSample = FunctionCard(
    "sample", .module("random"), call: "population, k, *, counts=None",
    help: "Different random items of a sequence.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.sample(range(100), 3))",
        prints: "[17, 72, 97]\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.readPopulation()
    return try call.pythonSample()
  }
}
