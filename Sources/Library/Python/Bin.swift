import Machine

extension FunctionCard {
  static let bin = FunctionCard(
    "bin", .builtins, call: "number, /",
    help: "A whole number in binary digits.",
    examples: [
      Example(
        "print(bin(10), bin(-3))",
        prints: "0b1010 -0b11\n")
    ]
  ) { call throws(Raise) in
    try call.digits(radix: 2, prefix: "0b")
  }
}
