import Machine
import NDArray

extension FunctionCard {
  static let mathCopysign = FunctionCard(
    "copysign", .module("math"), call: "x, y, /",
    help: "A number with the sign of another.",
    examples: [
      Example(
        "import math\nprint(math.copysign(3, -0.0))",
        prints: "-3.0\n")
    ],
    derivative: .elementwise { terms in [terms.adjoint * terms.result / terms.x, nil] }
  ) { call throws(Raise) in
    let (x, y) = (try call.double(0, or: 0), try call.double(1, or: 0))
    return .float(y.sign == .minus ? -Swift.abs(x) : Swift.abs(x))
  }
}
