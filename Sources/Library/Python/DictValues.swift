import Machine

extension FunctionCard {
  static let dictValues = FunctionCard(
    "values", .method(.dict), call: "self, /",
    help: "The values, in the order in which they came.",
    examples: [
      Example(
        "for v in {'a': 1}.values():\n    print(v)",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    Value(tag: .dictValues, bits: call[0].bits)
  }
}
