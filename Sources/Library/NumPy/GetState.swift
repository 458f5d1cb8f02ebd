import Machine
import NDArray

extension FunctionCard {
  static let getState = FunctionCard(
    "get_state", .module("numpy.random"), call: "legacy=True",
    help: "The state of the random stream, to be put back by set_state.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nstate = np.random.get_state()\na = np.random.rand()\nnp.random.set_state(state)\nprint(np.random.rand() == a)",
        prints: "True\n")
    ],
    receivers: [.randomState]
  ) { call throws(Raise) in
    guard try call.flag(0, or: true) else { throw .notSupported("\(code: "legacy=False")") }
    return try call.streamState()
  }
}
