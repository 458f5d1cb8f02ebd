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
    let dtype = try call.machine.dtypeArgument(call[5])
    let result = try call.evenlySpaced(call[0], call[1], 2, endpoint: 3, dtype: dtype)
    guard try call.flag(4) else { return result }
    let steps = Double(try call.integer(2, or: 50) - (call.flag(3, or: true) ? 1 : 0))
    let width = try call.pairwise(.subtract, call.pairwise(.add, call[1], .float(0)), call[0])
    let step: Value = steps > 0 ? try call.pairwise(.divide, width, .float(steps)) : .float(.nan)
    // With a single number there is no step, and NumPy gives Python's NaN.
    return call.tuple([result, step.tag == .float && steps > 0 ? .npFloat(step.double) : step])
  }
}
