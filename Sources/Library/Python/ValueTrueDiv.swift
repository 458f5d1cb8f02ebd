import Machine

extension FunctionCard {
  static let valueTrueDiv = FunctionCard(
    "__truediv__", .method(.int), .method(.float), call: "self, value, /",
    help: "The quotient.",
    examples: [
      Example(
        "print((3).__truediv__(4))",
        prints: "0.75\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.divide)
  }
}
