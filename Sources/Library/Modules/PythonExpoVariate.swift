import Machine
import NDArray

extension FunctionCard {
  static let pythonExpoVariate = FunctionCard(
    "expovariate", .module("random"), call: "lambd",
    help: "A random number of the exponential distribution with mean 1/lambd.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.expovariate(2))",
        prints: "0.0721455320547546\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    let rate = try call.double(0, or: 1)
    if rate == 0 { throw .exception(.zeroDivisionError, "float division by zero") }
    return try call.withPython { (stream) throws(Raise) in .float(stream.standardExponential() / rate) }
  }
}
