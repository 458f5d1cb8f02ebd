import Machine
import NDArray

extension FunctionCard {
  static let pythonRandom = FunctionCard(
    "random", .module("random"), call: "",
    help: "A random number, evenly spread from 0 to below 1.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.random())",
        prints: "0.13436424411240122\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.withPython { (stream) throws(Raise) in .float(stream.nextDouble()) }
  }
}
