import Machine
import NDArray

extension FunctionCard {
  static let mathCeil = FunctionCard(
    "ceil", .module("math"), call: "x, /",
    help: "The smallest integer that is not below a number.",
    examples: [
      Example(
        "import math\nprint(math.ceil(2.5))",
        prints: "3\n")
    ],
    notation: .function("ceil"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    call[0].isIntegral ? .int(call[0].integer) : try call.whole(.float(call.mathematics(.ceil, domain: false)))
  }
}
