import Machine

extension FunctionCard {
  static let oct = FunctionCard(
    "oct", .builtins, call: "number, /",
    help: "A whole number in octal digits.",
    examples: [
      Example(
        "print(oct(8))",
        prints: "0o10\n")
    ]
  ) { call throws(Raise) in
    try call.digits(radix: 8, prefix: "0o")
  }
}
