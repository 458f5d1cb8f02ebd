import Machine

extension FunctionCard {
  static let textCount = FunctionCard(
    "count", .method(.str), call: "self, sub, /",
    help: "How often a piece occurs in the text.",
    examples: [
      Example(
        "print('banana'.count('an'))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    let piece = try call.text(1, or: "")
    if piece.isEmpty { return .int(text.unicodeScalars.count + 1) }
    return .int(try TextPieces.split(text, separator: piece, most: -1).count - 1)
  }
}
