import Machine

extension FunctionCard {
  static let staticMethod = FunctionCard(
    "staticmethod", .constructor(.staticMethod), call: "function, /",
    help: "A method without an object.",
    examples: [
      Example(
        "class A:\n    @staticmethod\n    def f(x): return x + 1\nprint(A.f(1), A().f(2))",
        prints: "2 3\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeDescriptor(.staticMethod, call[0])
  }
}
