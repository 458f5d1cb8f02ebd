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
    Value(tag: .dictItems, bits: call[0].bits)
  }
}
