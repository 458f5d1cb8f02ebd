import Machine

extension FunctionCard {
  static let valueFloat = FunctionCard(
    "__float__", .method(.int), .method(.float), call: "self, /",
    help: "The floating-point number.",
    examples: [
      Example(
        "print((3).__float__())",
        prints: "3.0\n")
    ]
  ) { call throws(Raise) in
    .float(call[0].number)
  }
}
