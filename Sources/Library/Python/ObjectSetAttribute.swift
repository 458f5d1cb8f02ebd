import Machine

extension FunctionCard {
  static let objectSetAttribute = FunctionCard(
    "__setattr__", .method(.object), call: "self, name, value, /",
    help: "Gives an object an attribute, whatever its class has to say.",
    examples: [
      Example(
        "class A:\n    def __setattr__(self, name, value):\n        super().__setattr__(name, 2 * value)\na = A()\na.x = 1\nprint(a.x)",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    try call.machine.setOwnAttribute(call.attributeName(call[1]), of: call[0], to: call[2])
    return .none
  }
}
