import Machine

extension FunctionCard {
  static let processTime = FunctionCard(
    "process_time", .module("time"), call: "",
    help: "Seconds that the script has run.",
    examples: [
      Example(
        "import time\nstart = time.process_time()\nprint(time.process_time() >= start)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .float(call.machine.clock(call.machine) - Machine.clockStart)
  }
}
