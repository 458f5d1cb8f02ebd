import Machine
import NDArray

extension FunctionCard {
  static let sortArray = FunctionCard(
    "sort", .module("numpy"), call: "a, axis=-1",
    help: "A new array with the elements in ascending order along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sort([3, 1, 2]))",
        prints: "[1 2 3]\n")
    ],
    derivative: .lines(.sorted),
    texts: true
  ) { call throws(Raise) in
    let array = try call.array(0)
    if call[1].tag == .none { return try call.sorted(call.raveled(array), axis: 0) }
    return try call.sorted(array, axis: call.lineAxis(1, of: array))
  }
}
