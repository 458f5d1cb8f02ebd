import Machine
import NDArray

extension FunctionCard {
  static let randomState = FunctionCard(
    "RandomState", .constructor(.randomState), call: "seed=None",
    help: "A random stream of its own, with the same methods as np.random.",
    examples: [
      Example(
        "import numpy as np\nstream = np.random.RandomState(0)\nprint(stream.rand(2))",
        prints: "[0.5488135  0.71518937]\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeStream(.randomState, try call.legacyStream(0))
  }
}
