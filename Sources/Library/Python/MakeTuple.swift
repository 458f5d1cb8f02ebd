import Machine

extension FunctionCard {
  static let makeTuple = FunctionCard(
    "tuple", .constructor(.tuple), call: "iterable=(), /",
    help: "A tuple with the items of anything that can be iterated over.",
    examples: [
      Example(
        "print(tuple([1, 2]))",
        prints: "(1, 2)\n")
    ]
  ) { call throws(Raise) in
    let items = call[0].isUnset ? [] : try call.machine.allItems(call[0])
    try call.machine.checkRoom(words: 2 * items.count)
    return call.machine.heap.allocateTuple(items)
  }
}
