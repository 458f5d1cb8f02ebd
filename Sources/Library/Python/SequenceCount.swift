import Machine

extension FunctionCard {
  static let sequenceCount = FunctionCard(
    "count", .method(.list), .method(.tuple), call: "self, value, /",
    help: "How many items equal the value.",
    examples: [
      Example(
        "print([1, 2, 1].count(1))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    var count = 0
    for item in Array(call.machine.heap.items(of: call[0])) where try call.machine.isEqual(item, call[1]) { count += 1 }
    return .int(count)
  }
}
