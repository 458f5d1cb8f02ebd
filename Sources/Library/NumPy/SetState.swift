import Machine
import NDArray

extension FunctionCard {
  static let setState = FunctionCard(
    "set_state", .module("numpy.random"), call: "state",
    help: "Puts back a state of the random stream that get_state gave.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nstate = np.random.get_state()\na = np.random.rand()\nnp.random.set_state(state)\nprint(np.random.rand() == a)",
        prints: "True\n")
    ],
    receivers: [.randomState]
  ) { call throws(Raise) in
    try call.setStreamState()
    return .none
  }
}
