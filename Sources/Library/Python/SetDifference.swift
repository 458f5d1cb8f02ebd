import Machine

extension FunctionCard {
  static let setDifference = FunctionCard(
    "difference", .method(.set), .method(.frozenset), call: "self, *others",
    help: "The elements of this set that others have not.",
    examples: [
      Example(
        "print({1, 2}.difference([2]))",
        prints: "{1}\n")
    ]
  ) { call throws(Raise) in
    try call.combined(.difference)
  }
}
