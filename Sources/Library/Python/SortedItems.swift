import Machine

extension FunctionCard {
  static let sortedItems = FunctionCard(
    "_sorted", .builtins, call: "items, keys, reverse, /",
    help: "The items of a list in ascending order of their keys; what `sorted` is made of.",
    examples: [
      Example(
        "print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True))",
        prints: "[1, 2, 3] [3, 2, 1]\n")
    ]
  ) { call throws(Raise) in
    try call.sortedItems(call[0], keys: call[1], reverse: call.flag(2))
  }
}
