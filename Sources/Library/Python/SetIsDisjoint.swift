import Machine

extension FunctionCard {
  static let setIsDisjoint = FunctionCard(
    "isdisjoint", .method(.set), .method(.frozenset), call: "self, other, /",
    help: "Whether two sets have no element in common.",
    examples: [
      Example(
        "print({1}.isdisjoint([2]))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    for item in try call.machine.allItems(call[1]) where try call.machine.contains(call[0], item) {
      return .bool(false)
    }
    return .bool(true)
  }
}
