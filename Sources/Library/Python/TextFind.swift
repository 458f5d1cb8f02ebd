import Machine

extension FunctionCard {
  static let textFind = FunctionCard(
    "find", .method(.str), call: "self, sub, /",
    help: "Where a piece first occurs in the text, or -1.",
    examples: [
      Example(
        "print('abc'.find('c'), 'abc'.find('z'))",
        prints: "2 -1\n")
    ]
  ) { call throws(Raise) in
    .int(TextPieces.position(of: try call.text(1, or: ""), in: try call.text(0, or: "")) ?? -1)
  }
}
