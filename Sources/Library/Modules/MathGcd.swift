import Machine

extension FunctionCard {
  static let mathGcd = FunctionCard(
    "gcd", .module("math"), call: "*integers",
    help: "The greatest common divisor.",
    examples: [
      Example(
        "import math\nprint(math.gcd(12, 18))",
        prints: "6\n")
    ]
  ) { call throws(Raise) in
    var result = Value.int(0)
    for value in call.variadic {
      guard call.machine.isWhole(value) else {
        throw .typeError("'\(call.machine.typeName(value))' object cannot be interpreted as an integer")
      }
      result = try call.machine.greatestCommonDivisor(result, value)
    }
    return result
  }
}
