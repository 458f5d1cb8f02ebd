import Machine

extension FunctionCard {
  static let isInstance = FunctionCard(
    "isinstance", .builtins, call: "object, classinfo, /",
    help: "Whether a value is of a type, or of one of a tuple of types.",
    examples: [
      Example(
        "print(isinstance(3, int), isinstance(3, (str, float)))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.isInstance(call[0], call[1], depth: 0))
  }
}
