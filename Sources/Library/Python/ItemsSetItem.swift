import Machine

extension FunctionCard {
  static let itemsSetItem = FunctionCard(
    "__setitem__", .method(.list), .method(.dict), call: "self, key, value, /",
    help: "Puts another item at a position, or a value under a key.",
    examples: [
      Example(
        "d = {}\nd.__setitem__('a', 1)\nprint(d)",
        prints: "{'a': 1}\n")
    ]
  ) { call throws(Raise) in
    try call.machine.setItem(call[1], of: call[0], to: call[2])
    return .none
  }
}
