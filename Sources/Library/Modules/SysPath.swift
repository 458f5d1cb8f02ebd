import Machine

extension FunctionCard {
  static let sysPath = FunctionCard(
    "path", .moduleProperty("sys"), call: "",
    help: "Where modules are looked for; Longhand looks nowhere.",
    examples: [
      Example(
        "import sys\nsys.path.append(\"..\")\nprint(\"done\")",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateList([])
  }
}
