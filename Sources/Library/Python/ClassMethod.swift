import Machine

extension FunctionCard {
  static let classMethod = FunctionCard(
    "classmethod", .constructor(.classMethod), call: "function, /",
    help: "A method that is given the class instead of an object.",
    examples: [
      Example(
        "class A:\n    @classmethod\n    def f(cls): return cls.__name__\nprint(A.f(), A().f())",
        prints: "A A\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeDescriptor(.classMethod, call[0])
  }
}
