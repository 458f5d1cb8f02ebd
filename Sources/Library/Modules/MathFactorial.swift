import Machine

extension FunctionCard {
  static let mathFactorial = FunctionCard(
    "factorial", .module("math"), call: "n, /",
    help: "1·2·…·n.",
    examples: [
      Example(
        "import math\nprint(math.factorial(20), math.factorial(25))",
        prints: "2432902008176640000 15511210043330985984000000\n")
    ]
  ) { call throws(Raise) in
    guard call.machine.isWhole(call[0]) else {
      throw .typeError("'\(call.machine.typeName(call[0]))' object cannot be interpreted as an integer")
    }
    if call.machine.isNegative(call[0]) { throw .valueError("factorial() not defined for negative values") }
    return try call.machine.product(from: 2, through: call.integer(call[0]))
  }
}
