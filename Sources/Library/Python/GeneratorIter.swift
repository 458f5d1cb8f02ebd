import Machine

extension FunctionCard {
  static let generatorIter = FunctionCard(
    "__iter__", .method(.generator), .method(.iterator), call: "self, /",
    help: "The iterator itself.",
    examples: [
      Example(
        "def f():\n    x = yield 1\n    yield x\nitems = f()\nprint(items.__iter__() is items)",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    call[0]
  }
}
