import Machine

extension FunctionCard {
  static let valuePow = FunctionCard(
    "__pow__", .method(.int), .method(.float), call: "self, value, /",
    help: "The power.",
    examples: [
      Example(
        "print((2).__pow__(3))",
        prints: "8\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.power)
  }
}
