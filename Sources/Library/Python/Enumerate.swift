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
    let machine = call.machine
    let start = try call.integer(1, or: 0)
    if machine.isLazy(call[0]) {
      return try machine.askPrelude("_enumerate", machine.iterator(over: call[0]), .int(start))
    }
    return try machine.makeIterator(.enumerate, [call[0]], start: start)
  }
}
