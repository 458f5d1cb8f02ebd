import Machine

extension FunctionCard {
  static let isATerminal = FunctionCard(
    "isatty", owners: [.module("sys.stdout"), .module("sys.stderr")], call: "",
    help: "Whether a terminal is written to; a script is told that none is.",
    examples: [
      Example(
        "import sys\nprint(sys.stdout.isatty())",
        prints: "False\n")
    ]
  ) { call throws(Raise) in
    .bool(false)
  }
}
