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
    if call.isGiven(1) {
      throw .notSupported("\(code: "key=") of \(code: "list.sort")", hint: "Write `a = sorted(a, key=…)`.")
    }
    let result = try call.sortedItems(call[0], keys: call[0], reverse: call.flag(2))
    try call.machine.replaceItems(of: call[0], with: result)
    return .none
  }
}
