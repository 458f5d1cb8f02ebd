import Machine
import NDArray

extension FunctionCard {
  static let arrayShape = FunctionCard(
    "shape", owners: .numpy + .arrayProperty, call: "a",
    help: "The lengths of the axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)).shape, np.shape([1, 2]))",
        prints: "(2, 3) (2,)\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    call.machine.heap.allocateTuple(
      call.machine.heap.layout(of: try call.array(0)).dimensions.map { .int($0) })
  }
}
