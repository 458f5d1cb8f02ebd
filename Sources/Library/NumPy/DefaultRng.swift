import Machine
import NDArray

extension FunctionCard {
  static let defaultRng = FunctionCard(
    "default_rng", .module("numpy.random"), call: "seed=None",
    help: "A random stream of its own, of the new kind.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.random(2))",
        prints: "[0.63696169 0.26978671]\n")
    ]
  ) { call throws(Raise) in
    if call[0].tag == .randomGenerator { return call[0] }
    return call.machine.makeGenerator(try call.bitGenerator(0))
  }
}
