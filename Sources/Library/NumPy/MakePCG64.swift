import Machine
import NDArray

extension FunctionCard {
  static let makePCG64 = FunctionCard(
    "PCG64", .constructor(.bitGenerator), call: "seed=None",
    help: "What a random stream of the new kind draws from.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.Generator(np.random.PCG64(0))\nprint(rng.random(2))",
        prints: "[0.63696169 0.26978671]\n")
    ]
  ) { call throws(Raise) in
    try call.bitGenerator(0)
  }
}
