import Machine
import NDArray

extension FunctionCard {
  static let pythonNormalVariate = FunctionCard(
    "normalvariate", .module("random"), call: "mu=0.0, sigma=1.0",
    help: "A random number of the normal distribution, by another method than gauss.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.normalvariate(0, 1))",
        prints: "0.6074558576437062\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    let (mu, sigma) = (try call.double(0, or: 0), try call.double(1, or: 1))
    return try call.withPython { (stream) throws(Raise) in .float(stream.normalVariate(mu, sigma)) }
  }
}
