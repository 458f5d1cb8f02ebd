import Machine

extension FunctionCard {
  static let streamFlush = FunctionCard(
    "flush", owners: [.module("sys.stdout"), .module("sys.stderr")], call: "",
    help: "Writes what is waiting; nothing waits.",
    examples: [
      Example(
        "import sys\nsys.stdout.flush()\nprint(\"done\")",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    .none
  }
}
