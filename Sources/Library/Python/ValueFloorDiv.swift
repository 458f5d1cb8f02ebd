import Machine

extension FunctionCard {
  static let valueFloorDiv = FunctionCard(
    "__floordiv__", .method(.int), .method(.float), call: "self, value, /",
    help: "The quotient rounded down.",
    examples: [
      Example(
        "print((7).__floordiv__(2))",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.floorDivide)
  }
}
