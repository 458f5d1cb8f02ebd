import Machine

extension FunctionCard {
  static let generatorNext = FunctionCard(
    "__next__", .method(.generator), .method(.iterator), call: "self, /",
    help: "The next item.",
    examples: [
      Example(
        "def f():\n    x = yield 1\n    yield x\nitems = f()\nprint(items.__next__())",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    try call.nextItem(of: call[0])
  }
}
