import Machine

extension FunctionCard {
  static let textUpper = FunctionCard(
    "upper", .method(.str), call: "self, /",
    help: "The text in capital letters.",
    examples: [
      Example(
        "print('abc'.upper())",
        prints: "ABC\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return call.machine.heap.allocateString(text.uppercased())
  }
}
