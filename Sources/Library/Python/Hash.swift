import Machine

extension FunctionCard {
  static let hash = FunctionCard(
    "hash", .builtins, call: "object, /",
    help: "The number by which dicts and sets find an object.",
    examples: [
      Example(
        "print(hash(7), hash(0.5), hash((1, 2)))",
        prints: "7 1152921504606846976 -3550055125485641917\n")
    ]
  ) { call throws(Raise) in
    .int(try call.machine.hash(call[0]))
  }
}
