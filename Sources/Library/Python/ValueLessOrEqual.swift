import Machine

extension FunctionCard {
  static let valueLessOrEqual = FunctionCard(
    "__le__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), .method(.set),
    call: "self, value, /",
    help: "Whether it is less or equal.",
    examples: [
      Example(
        "print((3).__le__(3))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.lessOrEqual)
  }
}
