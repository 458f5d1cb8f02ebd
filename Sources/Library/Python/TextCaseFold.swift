import Machine

extension FunctionCard {
  static let textCaseFold = FunctionCard(
    "casefold", .method(.str), call: "self, /",
    help: "The text in small letters, for comparing.",
    examples: [
      Example(
        "print('AB'.casefold())",
        prints: "ab\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(try call.text(0, or: "").lowercased())
  }
}
