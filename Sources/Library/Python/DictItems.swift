import Machine

extension FunctionCard {
  static let dictItems = FunctionCard(
    "items", .method(.dict), call: "self, /",
    help: "The pairs of key and value, in the order in which they came.",
    examples: [
      Example(
        "for k, v in {'a': 1}.items():\n    print(k, v)",
        prints: "a 1\n")
    ]
  ) { call throws(Raise) in
    let pairs = call.machine.dictPairs(call[0])
    return call.machine.heap.allocateView(pairs.map { call.machine.heap.allocateTuple([$0.key, $0.value]) }, .items)
  }
}
