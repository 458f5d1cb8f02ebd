import Machine

extension FunctionCard {
  static let objectStr = FunctionCard(
    "__str__", .method(.object), call: "self, /",
    help: "The text that an object has without a text of its own.",
    examples: [
      Example(
        "print((3).__str__())",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(call.machine.text(of: call[0]))
  }
}
