import Machine

extension FunctionCard {
  static let stringPunctuation = FunctionCard(
    "punctuation", .moduleProperty("string"), call: "",
    help: "Characters: punctuation.",
    examples: [
      Example(
        "import string\nprint(len(string.punctuation))",
        prints: "32\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
  }
}
