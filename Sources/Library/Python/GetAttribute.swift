import Machine

extension FunctionCard {
  static let getAttribute = FunctionCard(
    "getattr", .builtins, call: "object, name, default=None, /",
    help: "The attribute of that name, or the default where there is none.",
    examples: [
      Example(
        "class A:\n    x = 1\nprint(getattr(A(), 'x'), getattr(A(), 'y', 0))",
        prints: "1 0\n")
    ]
  ) { call throws(Raise) in
    if call[2].isUnset { return try call.machine.attribute(call.attributeName(call[1]), of: call[0]) }
    return try call.attribute(of: call[0], named: call[1]) ?? call[2]
  }
}
