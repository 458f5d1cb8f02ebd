import Machine

extension FunctionCard {
  static let itemsContains = FunctionCard(
    "__contains__", .method(.list), .method(.tuple), .method(.dict), .method(.set), .method(.str), .method(.range),
    call: "self, key, /",
    help: "Whether an item is there.",
    examples: [
      Example(
        "print([1, 2].__contains__(2))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.machine.contains(call[0], call[1]))
  }
}
