import Machine

extension FunctionCard {
  static let textReplace = FunctionCard(
    "replace", .method(.str), call: "self, old, new, count=-1, /",
    help: "The text with each occurrence of a piece replaced.",
    examples: [
      Example(
        "print('a-b-c'.replace('-', '+'))",
        prints: "a+b+c\n")
    ]
  ) { call throws(Raise) in
    let most = try call.integer(3, or: -1)
    let text = try TextPieces.replaced(
      call.text(0, or: ""), call.text(1, or: ""), with: call.text(2, or: ""), most: most)
    return call.machine.heap.allocateString(text)
  }
}
