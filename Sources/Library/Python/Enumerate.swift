import Machine

extension FunctionCard {
  static let enumerate = FunctionCard(
    "enumerate", .builtins, call: "iterable, start=0",
    help: "Iterates over pairs of a number, from `start` on, and an item.",
    examples: [
      Example(
        "for i, name in enumerate(['a', 'b']):\n    print(i, name)",
        prints: "0 a\n1 b\n")
    ]
  ) { call throws(Raise) in
    try call.machine.makeIterator(.enumerate, [call[0]], start: call.integer(1, or: 0))
  }
}
