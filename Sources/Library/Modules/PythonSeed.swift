import Machine
import NDArray

extension FunctionCard {
  static let pythonSeed = FunctionCard(
    "seed", .module("random"), call: "a=None, version=2",
    help: "Starts the random stream anew, the same for the same seed.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.random())",
        prints: "0.13436424411240122\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    let stream = try call.pythonStream(0)
    try call.withPython { (target) throws(Raise) in target = stream }
    return .none
  }
}
