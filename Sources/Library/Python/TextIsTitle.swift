import Machine

extension FunctionCard {
  static let textIsTitle = FunctionCard(
    "istitle", .method(.str), call: "self, /",
    help: "Whether each word of the text begins with a capital letter, and has no other.",
    examples: [
      Example(
        "print('Ab Cd'.istitle(), 'Ab cd'.istitle())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(text.unicodeScalars.contains { $0.properties.isCased } && TextPieces.titled(text) == text)
  }
}
