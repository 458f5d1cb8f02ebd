import Machine

extension FunctionCard {
  static let perfCounterNs = FunctionCard(
    "perf_counter_ns", .module("time"), call: "",
    help: "Nanoseconds of a clock for measuring durations.",
    examples: [
      Example(
        "import time\nstart = time.perf_counter_ns()\nprint(time.perf_counter_ns() - start >= 0)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .int(Int((call.machine.clock(call.machine) - Machine.clockStart) * 1e9))
  }
}
