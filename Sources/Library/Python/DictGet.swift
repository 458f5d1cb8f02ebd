import Machine

extension FunctionCard {
  static let dictGet = FunctionCard(
    "get", .method(.dict), call: "self, key, default=None, /",
    help: "The value of a key, or the default if there is none.",
    examples: [
      Example(
        "print({'a': 1}.get('b', 0))",
        prints: "0\n")
    ]
  ) { call throws(Raise) in
    try call.machine.lookup(call[1], in: call[0]) ?? (call[2].isUnset ? .none : call[2])
  }
}
