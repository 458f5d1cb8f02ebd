import Machine

extension FunctionCard {
  static let textTitle = FunctionCard(
    "title", .method(.str), call: "self, /",
    help: "The text with a capital letter at the beginning of each word.",
    examples: [
      Example(
        "print('ab cd'.title())",
        prints: "Ab Cd\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return call.machine.heap.allocateString(TextPieces.titled(text))
  }
}
