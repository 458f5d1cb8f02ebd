import Machine

extension FunctionCard {
  static let itemsLen = FunctionCard(
    "__len__", .method(.list), .method(.tuple), .method(.dict), .method(.set), .method(.str), .method(.range),
    call: "self, /",
    help: "How many items there are.",
    examples: [
      Example(
        "print([1, 2].__len__())",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    .int(try call.machine.count(of: call[0]))
  }
}
