import Machine

extension FunctionCard {
  static let textLower = FunctionCard(
    "lower", .method(.str), call: "self, /",
    help: "The text in small letters.",
    examples: [
      Example(
        "print('AbC'.lower())",
        prints: "abc\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return call.machine.heap.allocateString(text.lowercased())
  }
}
