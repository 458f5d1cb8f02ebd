import Machine

extension FunctionCard {
  static let setAttribute = FunctionCard(
    "setattr", .builtins, call: "object, name, value, /",
    help: "Gives an object an attribute.",
    examples: [
      Example(
        "class A:\n    x = 1\na = A()\nsetattr(a, 'y', 2)\nprint(a.y)",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    try call.machine.setAttribute(call.attributeName(call[1]), of: call[0], to: call[2])
    return .none
  }
}
