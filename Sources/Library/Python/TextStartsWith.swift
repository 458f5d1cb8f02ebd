import Machine

extension FunctionCard {
  static let textStartsWith = FunctionCard(
    "startswith", .method(.str), call: "self, prefix, start=None, end=None, /",
    help: "Whether the text begins with a piece, or one of a tuple of pieces.",
    examples: [
      Example(
        "print('abc'.startswith('ab'))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    guard let (scalars, _) = try call.boundedText() else { return .bool(false) }
    return .bool(try call.pieces(1).contains { scalars.starts(with: $0.unicodeScalars) })
  }
}
