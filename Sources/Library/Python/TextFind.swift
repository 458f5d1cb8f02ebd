import Machine

extension FunctionCard {
  static let textFind = FunctionCard(
    "find", .method(.str), call: "self, sub, start=None, end=None, /",
    help: "Where a piece first occurs in the text, or -1.",
    examples: [
      Example(
        "print('abc'.find('c'), 'abc'.find('z'))",
        prints: "2 -1\n")
    ]
  ) { call throws(Raise) in
    .int(try call.position(isLast: false) ?? -1)
  }
}
