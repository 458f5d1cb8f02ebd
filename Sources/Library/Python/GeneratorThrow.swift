import Machine

extension FunctionCard {
  static let generatorThrow = FunctionCard(
    "throw", .method(.generator), call: "self, exception, /",
    help: "Raises an exception at the `yield` at which a generator stands; its next item.",
    examples: [
      Example(
        "def f():\n    try:\n        yield 1\n    except ValueError as error:\n        yield str(error)\nitems = f()\nnext(items)\nprint(items.throw(ValueError('no')))",
        prints: "no\n")
    ]
  ) { call throws(Raise) in
    var exception = call[1]
    if exception.tag == .exceptionClass { exception = try call.machine.newObject(exception, []) }
    guard exception.tag == .exception else { throw .notSupported("\(code: "throw") of a class of the script") }
    if let item = try call.machine.raise(exception, in: call[0]) { return item }
    throw call.machine.stopIteration(call.machine.takeReturned(call[0]))
  }
}
