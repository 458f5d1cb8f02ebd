import Machine

extension FunctionCard {
  static let textIsDigit = FunctionCard(
    "isdigit", .method(.str), call: "self, /",
    help: "Whether the text is digits only, and at least one.",
    examples: [
      Example(
        "print('42'.isdigit(), '4.2'.isdigit())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(
      !text.isEmpty
        && text.unicodeScalars.allSatisfy {
          $0.properties.numericType == .decimal || $0.properties.numericType == .digit
        })
  }
}
