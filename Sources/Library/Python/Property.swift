import Machine

extension FunctionCard {
  static let makeProperty = FunctionCard(
    "property", .constructor(.property), call: "fget=None, fset=None, fdel=None, doc=None",
    help: "An attribute that is computed when it is read.",
    examples: [
      Example(
        "class A:\n    @property\n    def x(self): return 4\nprint(A().x)",
        prints: "4\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeDescriptor(
      .property, call.orNone(0), setter: call.orNone(1), deleter: call.orNone(2))
  }
}
