import Machine

extension FunctionCard {
  static let textIsLower = FunctionCard(
    "islower", .method(.str), call: "self, /",
    help: "Whether the letters of the text are small.",
    examples: [
      Example(
        "print('ab1'.islower(), 'Ab'.islower())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(text.contains { $0.isLowercase } && !text.contains { $0.isUppercase })
  }
}
