import Machine

extension FunctionCard {
  static let makeSet = FunctionCard(
    "set", .constructor(.set), call: "iterable=(), /",
    help: "A set of the different items of anything that can be iterated over.",
    examples: [
      Example(
        "print(len(set([3, 1, 3])))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    call[0].tag == .set
      ? try call.machine.copySet(call[0])
      : try call.machine.buildSet(call[0].isUnset ? [] : try call.machine.allItems(call[0]))
  }
}
