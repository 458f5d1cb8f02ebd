import Machine
import Syntax

extension FunctionCard {
  static let pow = FunctionCard(
    "pow", .builtins, call: "base, exp, mod=None",
    help: "The base to the power of the exponent.",
    examples: [
      Example(
        "print(pow(2, 10), pow(2.0, 0.5))",
        prints: "1024 1.4142135623730951\n")
    ],
    notation: .binary { formula, one, other in formula.power(one, other) },
    element: .elementwise,
    derivative: .power
  ) { call throws(Raise) in
    if call.isGiven(2) { return try call.machine.modularPower(call[0], call[1], modulo: call[2]) }
    return try call.machine.binary(.power, call[0], call[1])
  }
}
