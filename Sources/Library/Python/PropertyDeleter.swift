import Machine

extension FunctionCard {
  static let propertyDeleter = FunctionCard(
    "deleter", .method(.property), call: "self, function, /",
    help: "The property with a function that is called when it is deleted.",
    examples: [
      Example(
        "class A:\n    @property\n    def x(self): return 5\n    @x.deleter\n    def x(self): print('gone')\ndel A().x",
        prints: "gone\n")
    ]
  ) { call throws(Raise) in
    let parts = call.machine.descriptor(call[0])
    return call.machine.makeDescriptor(.property, parts.getter, setter: parts.setter, deleter: call[1])
  }
}
