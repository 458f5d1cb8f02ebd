import Machine

extension FunctionCard {
  static let isSubclass = FunctionCard(
    "issubclass", .builtins, call: "type, classinfo, /",
    help: "Whether a class is another, or one of a tuple of classes, or derives from it.",
    examples: [
      Example(
        "class A:\n    x = 1\nclass B(A): pass\nprint(issubclass(B, A), issubclass(A, B))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.isSubclass(call[0], call[1], depth: 0))
  }
}
