import Machine

extension FunctionCard {
  static let makeFrozenSet = FunctionCard(
    "frozenset", .constructor(.frozenset), call: "iterable=(), /",
    help: "A set that never changes.",
    examples: [
      Example(
        "print(frozenset([2, 1, 2]))",
        prints: "frozenset({1, 2})\n")
    ]
  ) { call throws(Raise) in
    try call.machine.buildSet(call[0].isUnset ? [] : try call.machine.allItems(call[0]), isFrozen: true)
  }
}
