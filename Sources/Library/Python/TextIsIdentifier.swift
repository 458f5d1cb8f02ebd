import Machine

extension FunctionCard {
  static let textIsIdentifier = FunctionCard(
    "isidentifier", .method(.str), call: "self, /",
    help: "Whether the text could be a name.",
    examples: [
      Example(
        "print('a1'.isidentifier(), '1a'.isidentifier())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    guard let first = scalars.first, first == "_" || first.properties.isXIDStart else { return .bool(false) }
    return .bool(scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue })
  }
}
