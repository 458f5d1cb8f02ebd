import Machine

extension FunctionCard {
  static let valueSub = FunctionCard(
    "__sub__", .method(.int), .method(.float), .method(.set), call: "self, value, /",
    help: "The difference.",
    examples: [
      Example(
        "print((3).__sub__(4))",
        prints: "-1\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.subtract)
  }
}
