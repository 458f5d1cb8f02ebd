import Machine

extension FunctionCard {
  static let perfCounter = FunctionCard(
    "perf_counter", owners: [.module("time"), .module("timeit")], call: "",
    help: "Seconds of a clock for measuring durations.",
    examples: [
      Example(
        "import time\nstart = time.perf_counter()\nprint(time.perf_counter() - start >= 0)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .float(call.machine.clock(call.machine) - Machine.clockStart)
  }
}
