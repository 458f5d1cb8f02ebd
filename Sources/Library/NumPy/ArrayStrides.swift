import Machine
import NDArray

extension FunctionCard {
  static let arrayStrides = FunctionCard(
    "strides", .property(.ndarray), call: "self",
    help: "The bytes from one element to the next along each axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3)).strides)",
        prints: "(24, 8)\n")
    ],
    texts: true
  ) { call throws(Raise) in
    let view = try call.view(call.array(0))
    let size = view.dtype.itemsize
    return call.tuple((0..<view.layout.rank).map { .int(Int(view.layout.strides[$0]) * size) })
  }
}
