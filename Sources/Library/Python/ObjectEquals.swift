import Machine

extension FunctionCard {
  static let objectEquals = FunctionCard(
    "__eq__", .method(.object), call: "self, other, /",
    help: "Whether two objects are the same.",
    examples: [
      Example(
        "print((3).__eq__(3))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    try call.machine.objectEquals(call[0], call[1])
  }
}
