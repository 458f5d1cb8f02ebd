import Machine

extension FunctionCard {
  static let listRemove = FunctionCard(
    "remove", .method(.list), call: "self, value, /",
    help: "Takes the first item that equals the value out of the list.",
    examples: [
      Example(
        "a = [1, 2, 1]\na.remove(1)\nprint(a)",
        prints: "[2, 1]\n")
    ]
  ) { call throws(Raise) in
    guard let position = try call.position(of: call[1], in: call[0]) else {
      throw .valueError("list.remove(x): x not in list")
    }
    var items = Array(call.machine.heap.items(of: call[0]))
    items.remove(at: position)
    try call.replaceItems(of: call[0], with: items)
    return .none
  }
}
