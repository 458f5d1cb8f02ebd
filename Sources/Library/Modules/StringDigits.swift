import Machine

extension FunctionCard {
  static let stringDigits = FunctionCard(
    "digits", .moduleProperty("string"), call: "",
    help: "Characters: digits.",
    examples: [
      Example(
        "import string\nprint(len(string.digits))",
        prints: "10\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("0123456789")
  }
}
