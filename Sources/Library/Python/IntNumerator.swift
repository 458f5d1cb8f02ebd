import Machine

extension FunctionCard {
  static let intNumerator = FunctionCard(
    "numerator", .property(.int), call: "self, /",
    help: "The numerator of a whole number: the number itself.",
    examples: [
      Example(
        "print((3).numerator)",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    call[0]
  }
}
