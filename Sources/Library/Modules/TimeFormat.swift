import Machine

extension FunctionCard {
  static let timeFormat = FunctionCard(
    "strftime", .module("time"), call: "format, t=None, /",
    help: "The time as text, in UTC.",
    examples: [
      Example(
        "import time\nprint(len(time.strftime(\"%Y-%m-%d\")))",
        prints: "10\n")
    ]
  ) { call throws(Raise) in
    if call.isGiven(1) { throw .notSupported("\(code: "strftime") of another time than now") }
    return call.machine.heap.allocateString(
      try CalendarTime(call.machine.clock(call.machine)).text(try call.text(0, or: "")))
  }
}
