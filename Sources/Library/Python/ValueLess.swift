import Machine

extension FunctionCard {
  static let valueLess = FunctionCard(
    "__lt__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), .method(.set),
    call: "self, value, /",
    help: "Whether it is less.",
    examples: [
      Example(
        "print((3).__lt__(4))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.less)
  }
}
