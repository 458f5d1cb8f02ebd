import Machine

extension FunctionCard {
  static let numberReal = FunctionCard(
    "real", .property(.int), .property(.float), call: "self, /",
    help: "The real part of a number: the number itself.",
    examples: [
      Example(
        "print((3).real, (2.5).real)",
        prints: "3 2.5\n")
    ]
  ) { call throws(Raise) in
    call[0]
  }
}
