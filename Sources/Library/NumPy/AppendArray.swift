import Machine
import NDArray

extension FunctionCard {
  static let appendArray = FunctionCard(
    "append", .module("numpy"), call: "arr, values, axis=None",
    help: "A new array with values behind those of an array.",
    examples: [
      Example(
        "import numpy as np\nprint(np.append([1, 2], 3))",
        prints: "[1 2 3]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    var (first, second) = (try call.array(0), try call.array(1))
    guard call.isGiven(2) else {
      first = try call.raveled(first)
      second = try call.raveled(second)
      return try call.joined([first, second], .concatenate, axis: 0)
    }
    return try call.joined([first, second], .concatenate, axis: call.integer(call[2]))
  }
}
