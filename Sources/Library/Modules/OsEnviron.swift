import Machine

extension FunctionCard {
  static let osEnviron = FunctionCard(
    "environ", .moduleProperty("os"), call: "",
    help: "The environment; a script sees none of it.",
    examples: [
      Example(
        "import os\nprint(os.environ.get(\"LONGHAND_NOTHING\", 1))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    try call.machine.buildDict(UnsafeBufferPointer(start: nil, count: 0))
  }
}
