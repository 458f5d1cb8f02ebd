import Machine

extension FunctionCard {
  static let textLjust = FunctionCard(
    "ljust", .method(.str), call: "self, width, fillchar=' ', /",
    help: "The text filled up to a width with blanks behind it.",
    examples: [
      Example(
        "print('[' + '7'.ljust(4) + ']')",
        prints: "[7   ]\n")
    ]
  ) { call throws(Raise) in
    try call.padded(.ljust)
  }
}
