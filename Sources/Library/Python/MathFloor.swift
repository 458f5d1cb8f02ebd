import Machine
import NDArray

extension FunctionCard {
  static let mathFloor = FunctionCard(
    "floor", .module("math"), call: "x, /",
    help: "The largest integer that is not above a number.",
    examples: [
      Example(
        "import math\nprint(math.floor(2.5))",
        prints: "2\n")
    ],
    notation: .function("floor"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    call[0].isIntegral ? .int(call[0].integer) : try call.whole(.float(call.mathematics(.floor, domain: false)))
  }
}
