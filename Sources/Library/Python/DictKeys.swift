import Machine

extension FunctionCard {
  static let dictKeys = FunctionCard(
    "keys", .method(.dict), call: "self, /",
    help: "The keys, in the order in which they came.",
    examples: [
      Example(
        "for k in {'a': 1}.keys():\n    print(k)",
        prints: "a\n")
    ]
  ) { call throws(Raise) in
    Value(tag: .dictKeys, bits: call[0].bits)
  }
}
