import Machine

extension FunctionCard {
  static let defaultTimer = FunctionCard(
    "default_timer", .module("timeit"), call: "",
    help: "Seconds of a clock for measuring durations.",
    examples: [
      Example(
        "import timeit\nstart = timeit.default_timer()\nprint(timeit.default_timer() - start >= 0)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .float(call.machine.clock(call.machine) - Machine.clockStart)
  }
}
