import Machine

extension FunctionCard {
  static let textIsAlpha = FunctionCard(
    "isalpha", .method(.str), call: "self, /",
    help: "Whether the text has letters alone.",
    examples: [
      Example(
        "print('ab'.isalpha(), 'a1'.isalpha())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    return .bool(!scalars.isEmpty && scalars.allSatisfy { $0.properties.isAlphabetic })
  }
}
