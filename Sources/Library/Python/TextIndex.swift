import Machine

extension FunctionCard {
  static let textIndex = FunctionCard(
    "index", .method(.str), call: "self, sub, start=None, end=None, /",
    help: "Where a piece first occurs in the text.",
    examples: [
      Example(
        "print('abc'.index('c'))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    guard let position = try call.position(isLast: false) else { throw .valueError("substring not found") }
    return .int(position)
  }
}
