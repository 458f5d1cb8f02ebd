import Machine

extension FunctionCard {
  static let textIsSpace = FunctionCard(
    "isspace", .method(.str), call: "self, /",
    help: "Whether the text has blanks alone.",
    examples: [
      Example(
        "print(' '.isspace(), ''.isspace())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    return .bool(!scalars.isEmpty && scalars.allSatisfy { $0.properties.isWhitespace })
  }
}
