import Machine

extension FunctionCard {
  static let textIndex = FunctionCard(
    "index", .method(.str), call: "self, sub, /",
    help: "Where a piece first occurs in the text.",
    examples: [
      Example(
        "print('abc'.index('c'))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    guard let position = TextPieces.position(of: try call.text(1, or: ""), in: try call.text(0, or: "")) else {
      throw .valueError("substring not found")
    }
    return .int(position)
  }
}
