import Machine

extension FunctionCard {
  static let min = FunctionCard(
    "min", .builtins, call: "*values, key=None, default=None",
    help: "The smallest of several values, or of the items of one.",
    examples: [
      Example(
        "print(min(3, 7, 5), min([2.5, 1.5]))",
        prints: "3 1.5\n")
    ],
    notation: .custom { formula, operands in formula.minimum(operands) },
    derivative: .items { terms in terms.adjoint * (terms.x == terms.result) / terms.ties }
  ) { call throws(Raise) in
    try call.extreme(.minimum, name: "min")
  }
}
