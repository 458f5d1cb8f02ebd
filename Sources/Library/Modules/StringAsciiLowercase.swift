import Machine

extension FunctionCard {
  static let stringAsciiLowercase = FunctionCard(
    "ascii_lowercase", .moduleProperty("string"), call: "",
    help: "Characters: ascii lowercase.",
    examples: [
      Example(
        "import string\nprint(len(string.ascii_lowercase))",
        prints: "26\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("abcdefghijklmnopqrstuvwxyz")
  }
}
