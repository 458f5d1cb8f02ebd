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
    call[0].tag == .iterator ? call[0] : try call.machine.makeIterator(.plain, [call[0]])
  }
}
