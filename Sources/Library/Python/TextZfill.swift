import Machine

extension FunctionCard {
  static let textZfill = FunctionCard(
    "zfill", .method(.str), call: "self, width, /",
    help: "The text filled up to a width with zeros before it.",
    examples: [
      Example(
        "print('[' + '7'.zfill(4) + ']')",
        prints: "[0007]\n")
    ]
  ) { call throws(Raise) in
    try call.padded(.zfill)
  }
}
