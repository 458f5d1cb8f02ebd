import Machine

extension FunctionCard {
  static let exceptionValue = FunctionCard(
    "value", .property(.exception), call: "self, /",
    help: "What a generator returned that is at its end.",
    examples: [
      Example(
        "def f():\n    yield 1\n    return 2\nitems = f()\nnext(items)\ntry:\n    next(items)\nexcept StopIteration as error:\n    print(error.value)",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    guard machine.exceptionClass(of: call[0]) == .stopIteration else {
      throw .exception(.attributeError, "'\(machine.typeName(call[0]))' object has no attribute 'value'")
    }
    return machine.heap.items(of: machine.heap.values(call[0].address)[1]).first ?? .none
  }
}
