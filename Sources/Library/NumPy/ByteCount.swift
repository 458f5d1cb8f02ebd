import Machine
import NDArray

extension FunctionCard {
  static let byteCount = FunctionCard(
    "nbytes", owners: .arrayProperty, call: "self",
    help: "The bytes that NumPy takes for all elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)).nbytes)",
        prints: "48\n")
    ],
    texts: true
  ) { call throws(Raise) in
    .int(try call.elementType(call[0]).itemsize * call.machine.heap.layout(of: call.array(0)).count)
  }
}
