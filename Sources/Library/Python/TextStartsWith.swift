import Machine

extension FunctionCard {
  static let textStartsWith = FunctionCard(
    "startswith", .method(.str), call: "self, prefix, /",
    help: "Whether the text begins with a piece, or one of a tuple of pieces.",
    examples: [
      Example(
        "print('abc'.startswith('ab'))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(try call.pieces(1).contains { $0.isEmpty || text.utf8.starts(with: $0.utf8) })
  }
}
