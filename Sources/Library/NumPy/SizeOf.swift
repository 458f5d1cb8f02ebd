import Machine
import NDArray

extension FunctionCard {
  static let sizeOf = FunctionCard(
    "size", .module("numpy"), call: "a, axis=None",
    help: "The number of elements, or the length of an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.size([[1, 2, 3]]))",
        prints: "3\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let layout = try call.layout(call.array(0))
    guard let axis = try call.axis(1, rank: layout.rank) else { return .int(layout.count) }
    return .int(Int(layout.shape[axis]))
  }
}
