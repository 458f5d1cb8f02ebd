import Machine

extension FunctionCard {
  static let stringHexdigits = FunctionCard(
    "hexdigits", .moduleProperty("string"), call: "",
    help: "Characters: hexdigits.",
    examples: [
      Example(
        "import string\nprint(len(string.hexdigits))",
        prints: "22\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("0123456789abcdefABCDEF")
  }
}
