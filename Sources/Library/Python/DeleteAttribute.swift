import Machine

extension FunctionCard {
  static let deleteAttribute = FunctionCard(
    "delattr", .builtins, call: "object, name, /",
    help: "Takes an attribute from an object.",
    examples: [
      Example(
        "class A:\n    x = 1\na = A()\na.y = 2\ndelattr(a, 'y')\nprint(hasattr(a, 'y'))",
        prints: "False\n")
    ]
  ) { call throws(Raise) in
    try call.machine.deleteAttribute(call.attributeName(call[1]), of: call[0])
    return .none
  }
}
