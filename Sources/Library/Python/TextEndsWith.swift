import Machine

extension FunctionCard {
  static let textEndsWith = FunctionCard(
    "endswith", .method(.str), call: "self, suffix, /",
    help: "Whether the text ends with a piece, or one of a tuple of pieces.",
    examples: [
      Example(
        "print('abc'.endswith('bc'))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return .bool(try call.pieces(1).contains { $0.isEmpty || text.utf8.reversed().starts(with: $0.utf8.reversed()) })
  }
}
