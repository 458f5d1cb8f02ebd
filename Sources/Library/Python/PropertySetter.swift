import Machine

extension FunctionCard {
  static let propertySetter = FunctionCard(
    "setter", .method(.property), call: "self, function, /",
    help: "The property with a function that is called when it is set.",
    examples: [
      Example(
        "class A:\n    @property\n    def x(self): return self._x\n    @x.setter\n    def x(self, value): self._x = 2 * value\na = A()\na.x = 3\nprint(a.x)",
        prints: "6\n")
    ]
  ) { call throws(Raise) in
    let parts = call.machine.descriptor(call[0])
    return call.machine.makeDescriptor(.property, parts.getter, setter: call[1], deleter: parts.deleter)
  }
}
