import Machine

extension FunctionCard {
  static let itemsDelItem = FunctionCard(
    "__delitem__", .method(.list), .method(.dict), call: "self, key, /",
    help: "Takes out the item at a position, or what stands under a key.",
    examples: [
      Example(
        "a = [1, 2]\na.__delitem__(0)\nprint(a)",
        prints: "[2]\n")
    ]
  ) { call throws(Raise) in
    try call.machine.deleteItem(call[1], of: call[0])
    return .none
  }
}
