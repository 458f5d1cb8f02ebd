import Machine

extension FunctionCard {
  static let textSplitLines = FunctionCard(
    "splitlines", .method(.str), call: "self, keepends=False",
    help: "The lines of the text.",
    examples: [
      Example(
        "print('a\\nb\\n'.splitlines())",
        prints: "['a', 'b']\n")
    ]
  ) { call throws(Raise) in
    let keeps = try call.flag(1)
    return call.list(of: TextPieces.lines(try call.text(0, or: ""), keepsEnds: keeps))
  }
}
