import Machine

extension FunctionCard {
  static let getRecursionLimit = FunctionCard(
    "getrecursionlimit", .module("sys"), call: "",
    help: "How deep calls may be nested.",
    examples: [
      Example(
        "import sys\nprint(sys.getrecursionlimit())",
        prints: "1000\n")
    ]
  ) { call throws(Raise) in
    .int(call.machine.limits.recursion)
  }
}
