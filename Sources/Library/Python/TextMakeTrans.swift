import Machine

extension FunctionCard {
  static let textMakeTrans = FunctionCard(
    "maketrans", .method(.str), call: "source, target=None, unwanted=None, /",
    help: "A table of characters for `translate`.",
    examples: [
      Example(
        "print('abc'.translate(str.maketrans('ab', 'xy', 'c')))",
        prints: "xy\n")
    ]
  ) { call throws(Raise) in
    try call.translationTable()
  }
}
