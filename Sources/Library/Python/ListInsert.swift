import Machine

extension FunctionCard {
  static let listInsert = FunctionCard(
    "insert", .method(.list), call: "self, index, object, /",
    help: "Puts an item before the position.",
    examples: [
      Example(
        "a = [1, 3]\na.insert(1, 2)\nprint(a)",
        prints: "[1, 2, 3]\n")
    ]
  ) { call throws(Raise) in
    var items = Array(call.machine.heap.items(of: call[0]))
    let index = try call.integer(call[1])
    let position = Swift.min(Swift.max(index < 0 ? index &+ items.count : index, 0), items.count)
    items.insert(call[2], at: position)
    try call.replaceItems(of: call[0], with: items)
    return .none
  }
}
