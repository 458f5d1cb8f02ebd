import Machine

extension FunctionCard {
  static let itemsGetItem = FunctionCard(
    "__getitem__", .method(.list), .method(.tuple), .method(.dict), .method(.str), .method(.range),
    call: "self, key, /",
    help: "The item at a position, or of a key.",
    examples: [
      Example(
        "print([1, 2].__getitem__(0))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    try call.machine.item(call[1], of: call[0])
  }
}
