import Machine

extension FunctionCard {
  static let max = FunctionCard(
    "max", .builtins, call: "*values, key=None, default=None",
    help: "The largest of several values, or of the items of one.",
    examples: [
      Example(
        "print(max(3, 7, 5), max([2.5, 1.5]))",
        prints: "7 2.5\n")
    ],
    notation: .custom { formula, operands in formula.maximum(operands) },
    derivative: .items { terms in terms.adjoint * (terms.x == terms.result) / terms.ties }
  ) { call throws(Raise) in
    try call.extreme(.maximum, name: "max")
  }
}
