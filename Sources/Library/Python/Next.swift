import Machine

extension FunctionCard {
  static let next = FunctionCard(
    "next", .builtins, call: "iterator, default=None, /",
    help: "The next item of an iterator, or the default at its end.",
    examples: [
      Example(
        "items = iter([1])\nprint(next(items), next(items, 'end'))",
        prints: "1 end\n")
    ]
  ) { call throws(Raise) in
    try call.nextItem(of: call[0], or: call[1])
  }
}
