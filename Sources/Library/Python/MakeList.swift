import Machine

extension FunctionCard {
  static let makeList = FunctionCard(
    "list", .constructor(.list), call: "iterable=(), /",
    help: "A new list with the items of anything that can be iterated over.",
    examples: [
      Example(
        "print(list(range(4)), list('abc'))",
        prints: "[0, 1, 2, 3] ['a', 'b', 'c']\n")
    ]
  ) { call throws(Raise) in
    let items = call[0].isUnset ? [] : try call.machine.allItems(call[0])
    try call.machine.checkRoom(words: 2 * items.count)
    return call.machine.heap.allocateList(items)
  }
}
