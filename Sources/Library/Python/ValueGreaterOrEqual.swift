import Machine

extension FunctionCard {
  static let valueGreaterOrEqual = FunctionCard(
    "__ge__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), .method(.set),
    call: "self, value, /",
    help: "Whether it is greater or equal.",
    examples: [
      Example(
        "print((3).__ge__(4))",
        prints: "False\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.greaterOrEqual)
  }
}
