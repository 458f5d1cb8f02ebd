import Machine

extension FunctionCard {
  static let listClear = FunctionCard(
    "clear", .method(.list), call: "self, /",
    help: "Takes all items out of the list.",
    examples: [
      Example(
        "a = [1]\na.clear()\nprint(a)",
        prints: "[]\n")
    ]
  ) { call throws(Raise) in
    try call.replaceItems(of: call[0], with: [])
    return .none
  }
}
