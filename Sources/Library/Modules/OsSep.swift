import Machine

extension FunctionCard {
  static let osSep = FunctionCard(
    "sep", .moduleProperty("os"), call: "",
    help: "What stands between the parts of a path.",
    examples: [
      Example(
        "import os\nprint(os.sep)",
        prints: "/\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("/")
  }
}
