import Machine

extension FunctionCard {
  static let valueAdd = FunctionCard(
    "__add__", .method(.int), .method(.float), .method(.list), .method(.tuple), .method(.str), call: "self, value, /",
    help: "The sum, or two sequences one after the other.",
    examples: [
      Example(
        "print((3).__add__(4), [1].__add__([2]))",
        prints: "7 [1, 2]\n")
    ]
  ) { call throws(Raise) in
    try call.operated(.add)
  }
}
