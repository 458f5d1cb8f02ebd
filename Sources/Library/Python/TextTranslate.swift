import Machine

extension FunctionCard {
  static let textTranslate = FunctionCard(
    "translate", .method(.str), call: "self, table, /",
    help: "The text with each character replaced by what a table says.",
    examples: [
      Example(
        "print('abc'.translate({97: 'A', 98: None}))",
        prints: "Ac\n")
    ]
  ) { call throws(Raise) in
    try call.translated()
  }
}
