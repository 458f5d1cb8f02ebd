import Machine

extension FunctionCard {
  static let intDenominator = FunctionCard(
    "denominator", .property(.int), call: "self, /",
    help: "The denominator of a whole number, which is one.",
    examples: [
      Example(
        "print((3).denominator)",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    .int(1)
  }
}
