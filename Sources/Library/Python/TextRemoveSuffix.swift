import Machine

extension FunctionCard {
  static let textRemoveSuffix = FunctionCard(
    "removesuffix", .method(.str), call: "self, suffix, /",
    help: "The text without an end, if it has it.",
    examples: [
      Example(
        "print('a.py'.removesuffix('.py'))",
        prints: "a\n")
    ]
  ) { call throws(Raise) in
    let (text, suffix) = (try call.text(0, or: ""), try call.text(1, or: ""))
    return call.machine.heap.allocateString(
      !suffix.isEmpty && text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text)
  }
}
