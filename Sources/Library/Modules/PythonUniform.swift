import Machine
import NDArray

extension FunctionCard {
  static let pythonUniform = FunctionCard(
    "uniform", .module("random"), call: "a, b",
    help: "A random number, evenly spread from `a` to `b`.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.uniform(-1, 1))",
        prints: "-0.7312715117751976\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    let (a, b) = (try call.double(0, or: 0), try call.double(1, or: 0))
    return try call.withPython { (stream) throws(Raise) in .float(a + (b - a) * stream.nextDouble()) }
  }
}
