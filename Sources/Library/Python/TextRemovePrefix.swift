import Machine

extension FunctionCard {
  static let textRemovePrefix = FunctionCard(
    "removeprefix", .method(.str), call: "self, prefix, /",
    help: "The text without a beginning, if it has it.",
    examples: [
      Example(
        "print('dW1'.removeprefix('d'))",
        prints: "W1\n")
    ]
  ) { call throws(Raise) in
    let (text, prefix) = (try call.text(0, or: ""), try call.text(1, or: ""))
    return call.machine.heap.allocateString(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
  }
}
