import Machine

extension FunctionCard {
  static let textCenter = FunctionCard(
    "center", .method(.str), call: "self, width, fillchar=' ', /",
    help: "The text filled up to a width with blanks around it.",
    examples: [
      Example(
        "print('[' + '7'.center(4) + ']')",
        prints: "[ 7  ]\n")
    ]
  ) { call throws(Raise) in
    try call.padded(.center)
  }
}
