import Machine

extension FunctionCard {
  static let objectRepr = FunctionCard(
    "__repr__", .method(.object), call: "self, /",
    help: "The text that an object has without a text of its own.",
    examples: [
      Example(
        "print((3).__repr__())",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    if let held = call.machine.payload(of: call[0]) {
      return call.machine.heap.allocateString(try call.machine.repr(held))
    }
    return call.machine.heap.allocateString(call.machine.representation(call[0]))
  }
}
