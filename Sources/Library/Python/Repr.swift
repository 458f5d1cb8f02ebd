import Machine

extension FunctionCard {
  static let repr = FunctionCard(
    "repr", .builtins, call: "obj, /",
    help: "The text of a value as one would write it in a script.",
    examples: [
      Example(
        "print(repr('a'), repr(0.1))",
        prints: "'a' 0.1\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(try call.machine.repr(call[0]))
  }
}
