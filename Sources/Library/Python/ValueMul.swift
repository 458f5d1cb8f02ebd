import Machine

extension FunctionCard {
  static let valueMul = FunctionCard(
    "__mul__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), call: "self, value, /",
    help: "The product, or a sequence repeated.",
    examples: [
      Example(
        "print((3).__mul__(4))",
        prints: "12\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.multiply)
  }
}
