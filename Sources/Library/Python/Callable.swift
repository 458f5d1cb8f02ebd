import Machine

extension FunctionCard {
  static let callable = FunctionCard(
    "callable", .builtins, call: "object, /",
    help: "Whether an object can be called.",
    examples: [
      Example(
        "print(callable(len), callable(3))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(call.machine.isCallable(call[0]))
  }
}
