import Machine

extension FunctionCard {
  static let hex = FunctionCard(
    "hex", .builtins, call: "number, /",
    help: "A whole number in hexadecimal digits.",
    examples: [
      Example(
        "print(hex(255))",
        prints: "0xff\n")
    ]
  ) { call throws(Raise) in
    try call.digits(radix: 16, prefix: "0x")
  }
}
