import Machine

extension FunctionCard {
  static let setIntersection = FunctionCard(
    "intersection", .method(.set), .method(.frozenset), call: "self, *others",
    help: "The elements that this set and others have in common.",
    examples: [
      Example(
        "print({1, 2}.intersection([2, 3]))",
        prints: "{2}\n")
    ]
  ) { call throws(Raise) in
    try call.combined(.intersection)
  }
}
