import Machine

extension FunctionCard {
  static let valueInt = FunctionCard(
    "__int__", .method(.int), .method(.float), call: "self, /",
    help: "The whole number.",
    examples: [
      Example(
        "print((3.5).__int__())",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    try call.whole(call[0])
  }
}
