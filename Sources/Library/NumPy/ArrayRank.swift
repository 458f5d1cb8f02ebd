import Machine
import NDArray

extension FunctionCard {
  static let arrayRank = FunctionCard(
    "ndim", owners: .numpy + .arrayProperty, call: "a",
    help: "The number of axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)).ndim)",
        prints: "2\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    .int(call.machine.heap.layout(of: try call.array(0)).rank)
  }
}
