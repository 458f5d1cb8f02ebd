import Machine

extension FunctionCard {
  static let itemsIter = FunctionCard(
    "__iter__", .method(.list), .method(.tuple), .method(.dict), .method(.set), .method(.str), .method(.range),
    call: "self, /",
    help: "An iterator over the items.",
    examples: [
      Example(
        "print(next([1, 2].__iter__()))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    try call.machine.iterator(over: call[0])
  }
}
