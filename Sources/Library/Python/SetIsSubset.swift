import Machine

extension FunctionCard {
  static let setIsSubset = FunctionCard(
    "issubset", .method(.set), .method(.frozenset), call: "self, other, /",
    help: "Whether another has all elements of the set.",
    examples: [
      Example(
        "print({1}.issubset([1, 2]))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.machine.isSubset(call[0], of: call.machine.buildSet(call.machine.allItems(call[1]))))
  }
}
