import Machine

extension FunctionCard {
  static let superOf = FunctionCard(
    "super", .constructor(.superType), call: "type, object, /",
    help: "The attributes that the bases behind a class have for an object.",
    examples: [
      Example(
        "class A:\n    def f(self): return 1\nclass B(A):\n    def f(self): return super().f() + 1\nprint(B().f())",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    try call.machine.makeSuper(call[0], call[1])
  }
}
