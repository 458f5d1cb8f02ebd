import Machine

extension FunctionCard {
  static let sysArgv = FunctionCard(
    "argv", .moduleProperty("sys"), call: "",
    help: "The arguments of the script: its name alone.",
    examples: [
      Example(
        "import sys\nprint(type(sys.argv))",
        prints: "<class 'list'>\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateList([call.machine.heap.allocateString(call.machine.program.source.name)])
  }
}
