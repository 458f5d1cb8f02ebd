import Machine

extension FunctionCard {
  static let sleep = FunctionCard(
    "sleep", .module("time"), call: "seconds, /",
    help: "Waits; Longhand does not wait.",
    examples: [
      Example(
        "import time\ntime.sleep(0)\nprint(\"awake\")",
        prints: "awake\n")
    ]
  ) { call throws(Raise) in
    if try call.double(0, or: 0) < 0 { throw .valueError("sleep length must be non-negative") }
    return .none
  }
}
