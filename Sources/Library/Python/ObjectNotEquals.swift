import Machine

extension FunctionCard {
  static let objectNotEquals = FunctionCard(
    "__ne__", .method(.object), call: "self, other, /",
    help: "Whether two objects are not the same.",
    examples: [
      Example(
        "print((3).__ne__(4))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    let equal = try call.machine.objectEquals(call[0], call[1])
    return equal.tag == .notImplemented ? equal : .bool(try !call.machine.isTrue(equal))
  }
}
