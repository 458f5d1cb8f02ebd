import Machine

extension FunctionCard {
  static let textIsUpper = FunctionCard(
    "isupper", .method(.str), call: "self, /",
    help: "Whether the letters of the text are large.",
    examples: [
      Example(
        "print('AB1'.isupper(), 'Ab'.isupper())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(text.contains { $0.isUppercase } && !text.contains { $0.isLowercase })
  }
}
