import Machine
import NDArray

extension FunctionCard {
  static let atLeast3D = FunctionCard(
    "atleast_3d", .module("numpy"), call: "*arys",
    help: "Each array with at least three axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.atleast_3d([1, 2]).shape)",
        prints: "(1, 2, 1)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var results: [Value] = []
    for value in Array(call.variadic) {
      results.append(try call.withDepth(call.asArray(value)))
    }
    return results.count == 1 ? results[0] : call.tuple(results)
  }
}
