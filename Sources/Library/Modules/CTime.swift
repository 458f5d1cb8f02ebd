import Machine

extension FunctionCard {
  static let cTime = FunctionCard(
    "ctime", .module("time"), call: "secs=None, /",
    help: "The time as text, in UTC.",
    examples: [
      Example(
        "import time\nprint(len(time.ctime()))",
        prints: "24\n")
    ]
  ) { call throws(Raise) in
    let seconds = try call.double(0, or: call.machine.clock(call.machine))
    return call.machine.heap.allocateString(try CalendarTime(seconds).text("%a %b %e %H:%M:%S %Y"))
  }
}
