import Machine

extension FunctionCard {
  static let listExtend = FunctionCard(
    "extend", .method(.list), call: "self, iterable, /",
    help: "Adds all items of something at the end of the list.",
    examples: [
      Example(
        "a = [1]\na.extend([2, 3])\nprint(a)",
        prints: "[1, 2, 3]\n")
    ]
  ) { call throws(Raise) in
    try call.machine.extend(call[0], with: call[1])
    return .none
  }
}
