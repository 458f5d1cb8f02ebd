import Machine

extension FunctionCard {
  static let textFormat = FunctionCard(
    "format", .method(.str), call: "self, *values, **names",
    help: "The text with its fields, `{}`, `{0}` or `{:.2f}`, filled in.",
    examples: [
      Example(
        "print('{} of {:.1f}'.format(1, 2.5))",
        prints: "1 of 2.5\n"),
      Example(
        "print('{1} {0}'.format('a', 'b'))",
        prints: "b a\n"),
    ]
  ) { call throws(Raise) in
    try call.formattedText()
  }
}
