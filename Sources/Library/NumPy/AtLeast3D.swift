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
      let array = try call.asArray(value)
      let dimensions = call.layout(array).dimensions
      let wanted =
        switch dimensions.count {
        case 0: [1, 1, 1]
        case 1: [1, dimensions[0], 1]
        case 2: dimensions + [1]
        default: dimensions
        }
      results.append(try call.reshaped(array, wanted))
    }
    return results.count == 1 ? results[0] : call.tuple(results)
  }
}
