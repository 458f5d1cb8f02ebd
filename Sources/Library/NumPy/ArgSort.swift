import Machine
import NDArray

extension FunctionCard {
  static let argSort = FunctionCard(
    "argsort", owners: .numpyAndMethod, call: "a, axis=-1, kind=None",
    help: "The positions of the elements in ascending order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.argsort([3, 1, 2]))",
        prints: "[1 2 0]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let array = try call.array(0)
    if call[1].tag == .none { return try call.order(call.raveled(array), axis: 0) }
    return try call.order(array, axis: call.lineAxis(1, of: array))
  }
}
