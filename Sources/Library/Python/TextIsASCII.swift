import Machine

extension FunctionCard {
  static let textIsASCII = FunctionCard(
    "isascii", .method(.str), call: "self, /",
    help: "Whether the text has ASCII characters alone.",
    examples: [
      Example(
        "print('abc'.isascii(), 'é'.isascii())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.text(0, or: "").utf8.allSatisfy { $0 < 128 })
  }
}
