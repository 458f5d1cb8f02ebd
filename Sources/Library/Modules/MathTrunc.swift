import Machine
import NDArray

extension FunctionCard {
  static let mathTrunc = FunctionCard(
    "trunc", .module("math"), call: "x, /",
    help: "A number cut off towards zero.",
    examples: [
      Example(
        "import math\nprint(math.trunc(-2.7))",
        prints: "-2\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    call.machine.isWhole(call[0]) ? try call.whole(call[0]) : try call.whole(.float(call.double(0, or: 0)))
  }
}
