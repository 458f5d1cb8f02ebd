import Machine
import NDArray

extension FunctionCard {
  static let arraySize = FunctionCard(
    "size", owners: .numpy + .arrayProperty, call: "a, axis=None",
    help: "The number of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)).size, np.size([1, 2]))",
        prints: "6 2\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let layout = call.machine.heap.layout(of: try call.array(0))
    if call.count > 1, let axis = try call.axis(1, rank: layout.rank) { return .int(Int(layout.shape[axis])) }
    return .int(layout.count)
  }
}
