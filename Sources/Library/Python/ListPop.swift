import Machine

extension FunctionCard {
  static let listPop = FunctionCard(
    "pop", .method(.list), call: "self, index=-1, /",
    help: "Takes an item out of the list, the last one unless a position is given, and gives it.",
    examples: [
      Example(
        "a = [1, 2, 3]\nprint(a.pop(), a.pop(0), a)",
        prints: "3 1 [2]\n")
    ]
  ) { call throws(Raise) in
    let items = call.machine.heap.items(of: call[0])
    guard !items.isEmpty else { throw .indexError("pop from empty list") }
    let index = try call.integer(1, or: -1)
    let position = index < 0 ? index &+ items.count : index
    guard items.indices.contains(position) else { throw .indexError("pop index out of range") }
    let item = items[position]
    if position == items.count - 1 {
      call.machine.logObject(call[0].address, at: 2, count: 1)
      call.machine.heap.words[call[0].address + 2] = UInt64(position)
    } else {
      var rest = Array(items)
      rest.remove(at: position)
      try call.replaceItems(of: call[0], with: rest)
    }
    return item
  }
}
