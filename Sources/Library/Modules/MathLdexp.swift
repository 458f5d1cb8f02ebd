import Machine
import NDArray

extension FunctionCard {
  static let mathLdexp = FunctionCard(
    "ldexp", .module("math"), call: "x, i, /",
    help: "The product x·2**i.",
    examples: [
      Example(
        "import math\nprint(math.ldexp(0.625, 4))",
        prints: "10.0\n")
    ]
  ) { call throws(Raise) in
    let (x, exponent) = (try call.double(0, or: 0), try call.integer(call[1]))
    let result = Double(sign: .plus, exponent: Swift.min(Swift.max(exponent, -5000), 5000), significand: x)
    if result.isInfinite, x.isFinite { throw .exception(.overflowError, "math range error") }
    return .float(result)
  }
}
