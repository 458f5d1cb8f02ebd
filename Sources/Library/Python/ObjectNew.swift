import Machine

extension FunctionCard {
  static let objectNew = FunctionCard(
    "__new__", .method(.object), call: "type, /, *values, **names",
    help: "A new object of a class, before its __init__ has seen it.",
    examples: [
      Example(
        "class A:\n    pass\nprint(type(object.__new__(A)).__name__)",
        prints: "A\n")
    ]
  ) { call throws(Raise) in
    try call.machine.newObject(call[0], Array(call.variadic))
  }
}
