import Machine
import NDArray

extension FunctionCard {
  static let mathModf = FunctionCard(
    "modf", .module("math"), call: "x, /",
    help: "The fraction and the whole part of a number, as floats.",
    examples: [
      Example(
        "import math\nprint(math.modf(2.75))",
        prints: "(0.75, 2.0)\n")
    ]
  ) { call throws(Raise) in
    let x = try call.double(0, or: 0)
    if x.isInfinite { return call.machine.heap.allocateTuple([.float(x > 0 ? 0 : -0.0), .float(x)]) }
    let whole = x.rounded(.towardZero)
    let fraction = x - whole
    return call.machine.heap.allocateTuple([.float(fraction == 0 && x.sign == .minus ? -0.0 : fraction), .float(whole)])
  }
}
