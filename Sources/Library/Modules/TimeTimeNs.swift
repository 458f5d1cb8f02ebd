import Machine

extension FunctionCard {
  static let timeTimeNs = FunctionCard(
    "time_ns", .module("time"), call: "",
    help: "Nanoseconds since 1970.",
    examples: [
      Example(
        "import time\nprint(time.time_ns() > 10**18)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .int(Int(call.machine.clock(call.machine) * 1e9))
  }
}
