import Machine
import Syntax

extension FunctionCard {
  static let valueNeg = FunctionCard(
    "__neg__", .method(.int), .method(.float), call: "self, /",
    help: "The number with the other sign.",
    examples: [
      Example(
        "print((3).__neg__())",
        prints: "-3\n")
    ]
  ) { call throws(Raise) in
    try call.machine.unary(.negative, call[0])
  }
}
