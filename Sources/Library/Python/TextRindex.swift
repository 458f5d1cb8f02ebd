import Machine

extension FunctionCard {
  static let textRindex = FunctionCard(
    "rindex", .method(.str), call: "self, sub, start=None, end=None, /",
    help: "Where a piece last occurs; it must be there.",
    examples: [
      Example(
        "print('abab'.rindex('a'))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    guard let position = try call.lastPosition() else { throw .valueError("substring not found") }
    return .int(position)
  }
}
