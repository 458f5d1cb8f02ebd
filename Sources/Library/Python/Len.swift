import Machine

extension FunctionCard {
  static let len = FunctionCard(
    "len", .builtins, call: "obj, /",
    help: "How many items a sequence has; of an array, the length of its first axis.",
    examples: [
      Example(
        "print(len([1, 2, 3]), len('ab'))",
        prints: "3 2\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    .int(try call.machine.count(of: call[0]))
  }
}
