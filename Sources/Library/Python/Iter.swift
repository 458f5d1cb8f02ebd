import Machine

extension FunctionCard {
  static let iter = FunctionCard(
    "iter", .builtins, call: "object, /",
    help: "An iterator over the items.",
    examples: [
      Example(
        "items = iter([1, 2])\nprint(next(items), next(items))",
        prints: "1 2\n")
    ]
  ) { call throws(Raise) in
    try call.machine.iterator(over: call[0])
  }
}
