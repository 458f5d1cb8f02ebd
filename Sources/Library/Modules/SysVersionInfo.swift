import Machine

extension FunctionCard {
  static let sysVersionInfo = FunctionCard(
    "version_info", .moduleProperty("sys"), call: "",
    help: "The version of Python that Longhand speaks, as a tuple.",
    examples: [
      Example(
        "import sys\nprint(sys.version_info[:2] >= (3, 0))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateTuple([
      .int(3), .int(11), .int(0), call.machine.heap.allocateString("final"), .int(0),
    ])
  }
}
