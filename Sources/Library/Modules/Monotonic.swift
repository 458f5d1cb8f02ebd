import Machine

extension FunctionCard {
  static let monotonic = FunctionCard(
    "monotonic", .module("time"), call: "",
    help: "Seconds of a clock that never goes back.",
    examples: [
      Example(
        "import time\nstart = time.monotonic()\nprint(time.monotonic() >= start)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .float(call.machine.clock(call.machine) - Machine.clockStart)
  }
}
