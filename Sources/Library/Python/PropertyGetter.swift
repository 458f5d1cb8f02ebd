import Machine

extension FunctionCard {
  static let propertyGetter = FunctionCard(
    "getter", .method(.property), call: "self, function, /",
    help: "The property with another function that is called when it is read.",
    examples: [
      Example(
        "class A:\n    x = property()\n    @x.getter\n    def x(self): return 5\nprint(A().x)",
        prints: "5\n")
    ]
  ) { call throws(Raise) in
    let parts = call.machine.descriptor(call[0])
    return call.machine.makeDescriptor(.property, call[1], setter: parts.setter, deleter: parts.deleter)
  }
}
