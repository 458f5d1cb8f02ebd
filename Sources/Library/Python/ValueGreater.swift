import Machine

extension FunctionCard {
  static let valueGreater = FunctionCard(
    "__gt__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), .method(.set),
    call: "self, value, /",
    help: "Whether it is greater.",
    examples: [
      Example(
        "print((3).__gt__(4))",
        prints: "False\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.greater)
  }
}
