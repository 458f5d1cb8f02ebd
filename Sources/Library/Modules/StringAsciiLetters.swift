import Machine

extension FunctionCard {
  static let stringAsciiLetters = FunctionCard(
    "ascii_letters", .moduleProperty("string"), call: "",
    help: "Characters: ascii letters.",
    examples: [
      Example(
        "import string\nprint(len(string.ascii_letters))",
        prints: "52\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  }
}
