import Machine

extension FunctionCard {
  static let textEndsWith = FunctionCard(
    "endswith", .method(.str), call: "self, suffix, start=None, end=None, /",
    help: "Whether the text ends with a piece, or one of a tuple of pieces.",
    examples: [
      Example(
        "print('abc'.endswith('bc'))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    guard let (scalars, _) = try call.boundedText() else { return .bool(false) }
    return .bool(try call.pieces(1).contains { scalars.reversed().starts(with: $0.unicodeScalars.reversed()) })
  }
}
