import Machine

extension FunctionCard {
  static let listAppend = FunctionCard(
    "append", .method(.list), call: "self, object, /",
    help: "Adds an item at the end of the list.",
    examples: [
      Example(
        "a = [1]\na.append(2)\nprint(a)",
        prints: "[1, 2]\n")
    ],
    kernel: .append
  ) { call throws(Raise) in
    try call.machine.append(call[1], to: call[0])
    return .none
  }
}
