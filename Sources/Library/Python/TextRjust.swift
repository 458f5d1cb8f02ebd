import Machine

extension FunctionCard {
  static let textRjust = FunctionCard(
    "rjust", .method(.str), call: "self, width, fillchar=' ', /",
    help: "The text filled up to a width with blanks before it.",
    examples: [
      Example(
        "print('[' + '7'.rjust(4) + ']')",
        prints: "[   7]\n")
    ]
  ) { call throws(Raise) in
    try call.padded(.rjust)
  }
}
