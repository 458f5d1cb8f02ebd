import Machine

extension FunctionCard {
  static let stringWhitespace = FunctionCard(
    "whitespace", .moduleProperty("string"), call: "",
    help: "Characters: whitespace.",
    examples: [
      Example(
        "import string\nprint(len(string.whitespace))",
        prints: "6\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(" \t\n\r\u{b}\u{c}")
  }
}
