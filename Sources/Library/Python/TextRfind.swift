import Machine

extension FunctionCard {
  static let textRfind = FunctionCard(
    "rfind", .method(.str), call: "self, sub, start=None, end=None, /",
    help: "Where a piece last occurs, or -1.",
    examples: [
      Example(
        "print('abab'.rfind('b'), 'a'.rfind('x'))",
        prints: "3 -1\n")
    ]
  ) { call throws(Raise) in
    .int(try call.lastPosition() ?? -1)
  }
}
