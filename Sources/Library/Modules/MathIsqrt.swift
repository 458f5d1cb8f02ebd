import Machine

extension FunctionCard {
  static let mathIsqrt = FunctionCard(
    "isqrt", .module("math"), call: "n, /",
    help: "The whole part of the square root of an integer.",
    examples: [
      Example(
        "import math\nprint(math.isqrt(17))",
        prints: "4\n")
    ]
  ) { call throws(Raise) in
    guard call.machine.isWhole(call[0]) else {
      throw .typeError("'\(call.machine.typeName(call[0]))' object cannot be interpreted as an integer")
    }
    if call.machine.isNegative(call[0]) { throw .valueError("isqrt() argument must be nonnegative") }
    return try call.machine.wholeRoot(call[0])
  }
}
