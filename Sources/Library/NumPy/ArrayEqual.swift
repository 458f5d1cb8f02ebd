import Machine
import NDArray

extension FunctionCard {
  static let arrayEqual = FunctionCard(
    "array_equal", .module("numpy"), call: "a1, a2",
    help: "Whether two arrays have the same shape and the same elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_equal([1, 2], [1, 2]))",
        prints: "True\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let (x, y) = (try call.array(0), try call.array(1))
    guard call.machine.heap.layout(of: x).dimensions == call.machine.heap.layout(of: y).dimensions else {
      return .bool(false)
    }
    guard call.machine.isTextArray(x) == call.machine.isTextArray(y) else { return .bool(false) }
    return .bool(Swift.zip(call.doubles(x), call.doubles(y)).allSatisfy { $0 == $1 })
  }
}
