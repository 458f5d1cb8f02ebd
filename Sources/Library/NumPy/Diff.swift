import Machine
import NDArray

extension FunctionCard {
  static let diff = FunctionCard(
    "diff", .module("numpy"), call: "a, n=1, axis=-1",
    help: "The differences of neighbours along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.diff([1, 4, 9]))",
        prints: "[3 5]\n")
    ]
  ) { call throws(Raise) in
    var array = try call.array(0)
    let times = try call.integer(1, or: 1)
    guard times >= 0 else { throw .valueError("order must be non-negative but got \(times)") }
    if times > 0, call.machine.heap.layout(of: array).rank == 0 {
      throw .valueError("diff requires input that is at least one dimensional")
    }
    for _ in 0..<Swift.min(times, 1 << 16) { array = try call.differences(array, axis: call.lineAxis(2, of: array)) }
    return array
  }
}
