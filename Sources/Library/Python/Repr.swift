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
    try call.machine.checkDigits(call[0])
    return call.machine.heap.allocateString(call.machine.representation(call[0]))
  }
}
