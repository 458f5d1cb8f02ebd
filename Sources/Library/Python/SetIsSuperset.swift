import Machine

extension FunctionCard {
  static let setIsSuperset = FunctionCard(
    "issuperset", .method(.set), .method(.frozenset), call: "self, other, /",
    help: "Whether the set has all elements of another.",
    examples: [
      Example(
        "print({1, 2}.issuperset([1]))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.machine.isSubset(call.machine.buildSet(call.machine.allItems(call[1])), of: call[0]))
  }
}
