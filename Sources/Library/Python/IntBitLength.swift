import Machine

extension FunctionCard {
  static let intBitLength = FunctionCard(
    "bit_length", .method(.int), call: "self, /",
    help: "How many binary digits a whole number has.",
    examples: [
      Example(
        "print((10).bit_length())",
        prints: "4\n")
    ]
  ) { call throws(Raise) in
    .int(call.machine.bitLength(call[0]))
  }
}
