import Machine

extension FunctionCard {
  static let generatorClose = FunctionCard(
    "close", .method(.generator), call: "self, /",
    help: "Ends a generator.",
    examples: [
      Example(
        "def f():\n    x = yield 1\n    yield x\nitems = f()\nnext(items)\nitems.close()\nprint(list(items))",
        prints: "[]\n")
    ]
  ) { call throws(Raise) in
    try call.machine.close(call[0])
    return .none
  }
}
