import Machine
import NDArray

extension FunctionCard {
  static let mathFrexp = FunctionCard(
    "frexp", .module("math"), call: "x, /",
    help: "Mantissa and exponent: x = m·2**e with m from 0.5 to below 1.",
    examples: [
      Example(
        "import math\nprint(math.frexp(10))",
        prints: "(0.625, 4)\n")
    ]
  ) { call throws(Raise) in
    let x = try call.double(0, or: 0)
    guard x.isFinite, x != 0 else { return call.machine.heap.allocateTuple([.float(x), .int(0)]) }
    let mantissa = Double(sign: x.sign, exponent: -1, significand: x.significand)
    return call.machine.heap.allocateTuple([.float(mantissa), .int(Int(x.exponent) + 1)])
  }
}
