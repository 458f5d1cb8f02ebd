import Machine
import NDArray

extension FunctionCard {
  static let makeSeedSequence = FunctionCard(
    "SeedSequence", .constructor(.seedSequence), call: "entropy=None",
    help: "What seeds a stream of the new kind: numbers of any size, hashed.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(np.random.SeedSequence([1, 2]))\nprint(rng.random(2))",
        prints: "[0.44841514 0.43088199]\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeStream(.seedSequence, try call.seedSequence(0))
  }
}
