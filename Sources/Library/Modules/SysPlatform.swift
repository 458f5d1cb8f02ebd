import Machine

extension FunctionCard {
  static let sysPlatform = FunctionCard(
    "platform", .moduleProperty("sys"), call: "",
    help: "The operating system.",
    examples: [
      Example(
        "import sys\nprint(sys.platform)",
        prints: "linux\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("linux")
  }
}
