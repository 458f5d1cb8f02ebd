import Machine

extension FunctionCard {
  static let floatIsInteger = FunctionCard(
    "is_integer", .method(.float), .method(.npFloat), .method(.npInt), call: "self, /",
    help: "Whether the number is whole.",
    examples: [
      Example(
        "print((2.0).is_integer(), (2.5).is_integer())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(call[0].isIntegral || call[0].double.isFinite && call[0].double == call[0].double.rounded())
  }
}
