import Machine
import NDArray

extension FunctionCard {
  static let itemSize = FunctionCard(
    "itemsize", owners: .arrayProperty, call: "self",
    help: "The bytes that NumPy takes for one element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros(3).itemsize)",
        prints: "8\n")
    ],
    texts: true
  ) { call throws(Raise) in
    .int(call.elementType(call[0]).itemsize)
  }
}
