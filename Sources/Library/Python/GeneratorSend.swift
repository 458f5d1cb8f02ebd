import Machine

extension FunctionCard {
  static let generatorSend = FunctionCard(
    "send", .method(.generator), call: "self, value, /",
    help: "Goes on with a generator, whose `yield` gives the value; its next item.",
    examples: [
      Example(
        "def f():\n    x = yield 1\n    yield x\nitems = f()\nnext(items)\nprint(items.send('on'))",
        prints: "on\n")
    ]
  ) { call throws(Raise) in
    try call.nextItem(of: call[0], sent: call[1])
  }
}
