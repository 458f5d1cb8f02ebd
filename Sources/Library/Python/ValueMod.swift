import Machine

extension FunctionCard {
  static let valueMod = FunctionCard(
    "__mod__", .method(.int), .method(.float), .method(.str), call: "self, value, /",
    help: "The remainder, or a text with values put in.",
    examples: [
      Example(
        "print((7).__mod__(4))",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.remainder)
  }
}
