import Machine

extension FunctionCard {
  static let textRsplit = FunctionCard(
    "rsplit", .method(.str), call: "self, sep=None, maxsplit=-1",
    help: "The pieces of the text, cut from its end.",
    examples: [
      Example(
        "print('a-b-c'.rsplit('-', 1))",
        prints: "['a-b', 'c']\n")
    ]
  ) { call throws(Raise) in
    let most = try call.integer(2, or: -1)
    let text = TextPieces.reversed(try call.text(0, or: ""))
    let pieces =
      call.isGiven(1)
      ? try TextPieces.split(text, separator: TextPieces.reversed(call.text(1, or: "")), most: most)
      : TextPieces.words(text, most: most)
    return call.list(of: pieces.reversed().map { TextPieces.reversed($0) })
  }
}
