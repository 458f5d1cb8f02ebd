import Machine

extension FunctionCard {
  static let textCount = FunctionCard(
    "count", .method(.str), call: "self, sub, start=None, end=None, /",
    help: "How often a piece occurs in the text.",
    examples: [
      Example(
        "print('banana'.count('an'))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    guard let (scalars, _) = try call.boundedText() else { return .int(0) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let piece = try call.text(1, or: "")
    if piece.isEmpty { return .int(text.count + 1) }
    return .int(try TextPieces.split(String(text), separator: piece, most: -1).count - 1)
  }
}
