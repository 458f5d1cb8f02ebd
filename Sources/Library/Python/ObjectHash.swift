import Machine

extension FunctionCard {
  static let objectHash = FunctionCard(
    "__hash__", .method(.object), call: "self, /",
    help: "The number by which dicts and sets find an object.",
    examples: [
      Example(
        "print((3).__hash__())",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    .int(call[0].tag == .instance ? try call.machine.identity(of: call[0]).integer : try call.machine.hash(call[0]))
  }
}
