import Machine

extension FunctionCard {
  static let valueBool = FunctionCard(
    "__bool__", .method(.int), .method(.float), call: "self, /",
    help: "Whether the number is not zero.",
    examples: [
      Example(
        "print((3).__bool__())",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.machine.isTrue(call[0]))
  }
}
