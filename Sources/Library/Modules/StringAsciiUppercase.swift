import Machine

extension FunctionCard {
  static let stringAsciiUppercase = FunctionCard(
    "ascii_uppercase", .moduleProperty("string"), call: "",
    help: "Characters: ascii uppercase.",
    examples: [
      Example(
        "import string\nprint(len(string.ascii_uppercase))",
        prints: "26\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  }
}
