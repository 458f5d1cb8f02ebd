import Machine
import NDArray

extension FunctionCard {
  static let pythonRandInt = FunctionCard(
    "randint", .module("random"), call: "a, b",
    help: "A random integer from `a` to `b`, both included.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.randint(1, 6))",
        prints: "2\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.pythonRange(call.pythonBound(call[0], "arg 1"), call.pythonBound(call[1], "stop"), isClosed: true)
  }
}
