import Machine

extension FunctionCard {
  static let hasAttribute = FunctionCard(
    "hasattr", .builtins, call: "object, name, /",
    help: "Whether an object has an attribute of that name.",
    examples: [
      Example(
        "class A:\n    x = 1\nprint(hasattr(A(), 'x'), hasattr(A(), 'y'))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    .bool(try call.attribute(of: call[0], named: call[1]) != nil)
  }
}
