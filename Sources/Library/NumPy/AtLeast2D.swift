import Machine
import NDArray

extension FunctionCard {
  static let atLeast2D = FunctionCard(
    "atleast_2d", .module("numpy"), call: "*arys",
    help: "Each array with at least two axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.atleast_2d(3))",
        prints: "[[3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var results: [Value] = []
    for value in Array(call.variadic) { results.append(try call.atLeast(2, call.asArray(value))) }
    return results.count == 1 ? results[0] : call.tuple(results)
  }
}
