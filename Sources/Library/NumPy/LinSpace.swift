import Machine
import NDArray

extension FunctionCard {
  static let linSpace = FunctionCard(
    "linspace", .module("numpy"), call: "start, stop, num=50, endpoint=True, retstep=False, dtype=None",
    help: "So many numbers, evenly spaced from `start` to `stop`.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linspace(0, 1, 5))",
        prints: "[0.   0.25 0.5  0.75 1.  ]\n")
    ]
  ) { call throws(Raise) in
    guard call[0].isNumber, call[1].isNumber else {
      throw .notSupported("\(code: "np.linspace") of arrays or text")
    }
    let count = try call.integer(2, or: 50)
    guard count >= 0 else { throw .valueError("Number of samples, \(count), must be non-negative.") }
    if try call.flag(4) { throw .notSupported("\(code: "retstep=") of \(code: "np.linspace")") }
    let result = try call.newArray(call.machine.dtypeArgument(call[5]) ?? .float64, call.shape([.int(count)]))
    call.machine.heap.view(result).fillLinspace(
      from: call[0].number, to: call[1].number, endpoint: try call.flag(3, or: true))
    return result
  }
}
