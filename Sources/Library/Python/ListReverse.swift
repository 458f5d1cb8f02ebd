import Machine

extension FunctionCard {
  static let listReverse = FunctionCard(
    "reverse", .method(.list), call: "self, /",
    help: "Turns the order of the items round.",
    examples: [
      Example(
        "a = [1, 2, 3]\na.reverse()\nprint(a)",
        prints: "[3, 2, 1]\n")
    ]
  ) { call throws(Raise) in
    try call.replaceItems(of: call[0], with: call.machine.heap.items(of: call[0]).reversed())
    return .none
  }
}
