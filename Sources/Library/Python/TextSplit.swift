import Machine

extension FunctionCard {
  static let textSplit = FunctionCard(
    "split", .method(.str), call: "self, sep=None, maxsplit=-1",
    help: "The pieces between separators, or between blanks.",
    examples: [
      Example(
        "print('a b  c'.split(), 'a,b'.split(','))",
        prints: "['a', 'b', 'c'] ['a', 'b']\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    let most = try call.integer(2, or: -1)
    let pieces =
      call.isGiven(1)
      ? try TextPieces.split(text, separator: call.text(1, or: " "), most: most) : TextPieces.words(text, most: most)
    let machine = call.machine
    return machine.heap.allocateList(pieces.map { machine.heap.allocateString($0) })
  }
}
