import Machine

extension FunctionCard {
  static let textIsAlnum = FunctionCard(
    "isalnum", .method(.str), call: "self, /",
    help: "Whether the text has letters and digits alone.",
    examples: [
      Example(
        "print('a1'.isalnum(), 'a-'.isalnum())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    return .bool(
      !scalars.isEmpty && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }
}
