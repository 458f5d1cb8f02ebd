import Machine
import NDArray

extension FunctionCard {
  static let sortMethod = FunctionCard(
    "sort", .method(.ndarray), call: "self, axis=-1",
    help: "Puts the elements of the array in ascending order along an axis.",
    examples: [
      Example(
        "import numpy as np\na = np.array([3, 1, 2])\na.sort()\nprint(a)",
        prints: "[1 2 3]\n")
    ],
    derivative: .lines(.sorted),
    texts: true
  ) { call throws(Raise) in
    let result = try call.sorted(call[0], axis: call.lineAxis(1, of: call[0]))
    call.machine.logArray(call[0])
    try call.write(call.machine.heap.view(result), into: call[0])
    return .none
  }
}
