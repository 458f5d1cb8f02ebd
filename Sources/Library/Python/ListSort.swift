import Machine

extension FunctionCard {
  static let listSort = FunctionCard(
    "sort", .method(.list), call: "self, *, key=None, reverse=False",
    help: "Puts the items of the list in ascending order.",
    examples: [
      Example(
        "a = [3, 1, 2]\na.sort()\nprint(a)",
        prints: "[1, 2, 3]\n")
    ]
  ) { call throws(Raise) in
    let reverse = try call.flag(2)
    let result = try call.sortedItems(call[0], keys: call.keys(of: call[0], call[1]), reverse: reverse)
    try call.machine.replaceItems(of: call[0], with: result)
    return .none
  }
}
