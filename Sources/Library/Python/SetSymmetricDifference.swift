import Machine

extension FunctionCard {
  static let setSymmetricDifference = FunctionCard(
    "symmetric_difference", .method(.set), .method(.frozenset), call: "self, *others",
    help: "The elements that one of two sets has, but not both.",
    examples: [
      Example(
        "print({1, 2}.symmetric_difference([2, 3]))",
        prints: "{1, 3}\n")
    ]
  ) { call throws(Raise) in
    try call.combined(.symmetricDifference)
  }
}
