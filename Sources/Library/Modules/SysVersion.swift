import Machine

extension FunctionCard {
  static let sysVersion = FunctionCard(
    "version", .moduleProperty("sys"), call: "",
    help: "The version of Python that Longhand speaks.",
    examples: [
      Example(
        "import sys\nprint(sys.version[:4])",
        prints: "3.11\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("3.11.0 (Longhand)")
  }
}
