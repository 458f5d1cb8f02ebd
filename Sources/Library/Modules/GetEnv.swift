import Machine

extension FunctionCard {
  static let getEnv = FunctionCard(
    "getenv", .module("os"), call: "key, default=None",
    help: "A variable of the environment; a script sees none of it.",
    examples: [
      Example(
        "import os\nprint(os.getenv(\"LONGHAND_NOTHING\", 1))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    call[1].isUnset ? .none : call[1]
  }
}
