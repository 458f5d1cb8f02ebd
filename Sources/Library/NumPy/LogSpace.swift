import Machine
import NDArray

extension FunctionCard {
  static let logSpace = FunctionCard(
    "logspace", .module("numpy"), call: "start, stop, num=50, endpoint=True, base=10.0, dtype=None",
    help: "So many powers of a base, their exponents evenly spaced.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logspace(0, 2, 3))",
        prints: "[  1.  10. 100.]\n")
    ]
  ) { call throws(Raise) in
    let exponents = try call.evenlySpaced(call[0], call[1], 2, endpoint: 3)
    let powers = try call.pairwise(.power, call.isGiven(4) ? call[4] : .float(10), exponents)
    guard let dtype = try call.machine.dtypeArgument(call[5]) else { return powers }
    return try call.copied(call.asArray(powers), dtype: dtype)
  }
}
