import Machine

extension FunctionCard {
  static let identityNumber = FunctionCard(
    "id", .builtins, call: "object, /",
    help: "A number that no other object has at the same time.",
    examples: [
      Example(
        "class A:\n    x = 1\na = A()\nprint(id(a) == id(a), id(a) == id(A()))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    try call.machine.identity(of: call[0])
  }
}
