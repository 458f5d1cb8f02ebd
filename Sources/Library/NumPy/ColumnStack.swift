import Machine
import NDArray

extension FunctionCard {
  static let columnStack = FunctionCard(
    "column_stack", .module("numpy"), call: "tup, /",
    help: "Arrays of one axis joined as columns, side by side.",
    examples: [
      Example(
        "import numpy as np\nprint(np.column_stack(([1, 2], [3, 4])))",
        prints: "[[1 3]\n [2 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var parts = try call.arrayList(0)
    for index in parts.indices where call.machine.heap.layout(of: parts[index]).rank < 2 {
      parts[index] = try call.reshaped(parts[index], [-1, 1])
    }
    return try call.joined(parts, .concatenate, axis: 1)
  }
}
