import Machine

extension FunctionCard {
  static let objectInitSubclass = FunctionCard(
    "__init_subclass__", .method(.object), call: "type, /, **names",
    help: "What a class does when another derives from it: nothing.",
    examples: [
      Example(
        "class A:\n    pass\nprint(A.__init_subclass__())",
        prints: "None\n")
    ]
  ) { call throws(Raise) in
    if call[1].tag == .dict, !call.machine.dictPairs(call[1]).isEmpty {
      throw .typeError("\(call.machine.className(call[0])).__init_subclass__() takes no keyword arguments")
    }
    return .none
  }
}
