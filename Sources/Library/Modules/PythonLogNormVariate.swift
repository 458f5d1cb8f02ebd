import Machine
import NDArray

extension FunctionCard {
  static let pythonLogNormVariate = FunctionCard(
    "lognormvariate", .module("random"), call: "mu, sigma",
    help: "A random number whose logarithm is normally distributed.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.lognormvariate(0, 1))",
        prints: "1.8357550305018295\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    let (mu, sigma) = (try call.double(0, or: 0), try call.double(1, or: 1))
    return try call.withPython { (stream) throws(Raise) in
      .float(UnaryOperation.exp.scalar(stream.normalVariate(mu, sigma)))
    }
  }
}
