import Machine
import NDArray

extension FunctionCard {
  static let dTypeItemSize = FunctionCard(
    "itemsize", .property(.dtype), call: "self",
    help: "The bytes of one element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dtype('float32').itemsize)",
        prints: "4\n")
    ]
  ) { call throws(Raise) in
    .int(call.dtype.itemsize)
  }
}
