import Machine
import NDArray

extension FunctionCard {
  static let reshapeMethod = FunctionCard(
    "reshape", owners: .arrayMethod, call: "self, *shape, order=None, copy=None",
    help: "The elements under another shape, of which one length may be -1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arange(6).reshape(2, 3))",
        prints: "[[0 1 2]\n [3 4 5]]\n"),
      Example(
        "import numpy as np\nprint(np.arange(4).reshape((-1, 1)).shape)",
        prints: "(4, 1)\n"),
    ],
    element: .moved
  ) { call throws(Raise) in
    let isTuple = call.variadic.count == 1 && !call.variadic[0].isIntegral
    return try call.reshaped(
      call.array(0), isTuple ? call.integers(call.variadic[0]) : call.integers(Array(call.variadic)),
      order: 1)
  }
}
