import Machine

extension FunctionCard {
  static let listCopy = FunctionCard(
    "copy", .method(.list), call: "self, /",
    help: "A new list with the same items.",
    examples: [
      Example(
        "a = [1]\nb = a.copy()\nb.append(2)\nprint(a, b)",
        prints: "[1] [1, 2]\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateList(Array(call.machine.heap.items(of: call[0])))
  }
}
