import Machine

extension FunctionCard {
  static let listInit = FunctionCard(
    "__init__", .method(.list), call: "self, iterable=(), /",
    help: "Fills a list.",
    examples: [
      Example(
        "a = [1]\na.__init__([2, 3])\nprint(a)",
        prints: "[2, 3]\n")
    ]
  ) { call throws(Raise) in
    try call.replaceItems(of: call[0], with: call[1].isUnset ? [] : call.machine.allItems(call[1]))
    return .none
  }
}
