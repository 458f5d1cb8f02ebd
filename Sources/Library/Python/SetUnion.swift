import Machine

extension FunctionCard {
  static let setUnion = FunctionCard(
    "union", .method(.set), .method(.frozenset), call: "self, *others",
    help: "The elements of this set and of others.",
    examples: [
      Example(
        "print({1}.union({2}, [3]))",
        prints: "{1, 2, 3}\n")
    ]
  ) { call throws(Raise) in
    try call.combined(.union)
  }
}
