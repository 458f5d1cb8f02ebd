import Machine
import Syntax

extension FunctionCard {
  static let valueAbs = FunctionCard(
    "__abs__", .method(.int), .method(.float), call: "self, /",
    help: "The number without its sign.",
    examples: [
      Example(
        "print((-3).__abs__())",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    let isNegative = try call.machine.isTrue(call.machine.binary(.less, call[0], .int(0)))
    return isNegative ? try call.machine.unary(.negative, call[0]) : try call.machine.unary(.positive, call[0])
  }
}
