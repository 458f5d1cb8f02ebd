import Machine

extension FunctionCard {
  static let timeTime = FunctionCard(
    "time", .module("time"), call: "",
    help: "Seconds since 1970; in the shell a clock that goes on with the operations, so that every run is the same.",
    examples: [
      Example(
        "import time\nstart = time.time()\nprint(time.time() - start >= 0)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .float(call.machine.clock(call.machine))
  }
}
