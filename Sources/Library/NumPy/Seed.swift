import Machine
import NDArray

extension FunctionCard {
  static let seed = FunctionCard(
    "seed", .module("numpy.random"), call: "seed=None",
    help: "Starts the random stream anew, the same for the same seed.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.rand())",
        prints: "0.5488135039273248\n")
    ],
    receivers: [.randomState]
  ) { call throws(Raise) in
    let stream = try call.legacyStream(0)
    try call.withLegacy { (target) throws(Raise) in target = stream }
    return .none
  }
}
