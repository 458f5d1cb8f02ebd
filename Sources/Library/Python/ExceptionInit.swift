import Machine

extension FunctionCard {
  static let exceptionInit = FunctionCard(
    "__init__", .method(.exception), call: "self, *args",
    help: "Gives an exception its words.",
    examples: [
      Example(
        "class E(Exception):\n    def __init__(self, n):\n        super().__init__(f'got {n}')\nprint(E(3))",
        prints: "got 3\n")
    ]
  ) { call throws(Raise) in
    let tuple = call.machine.heap.allocateTuple(call.variadic)
    call.machine.logObject(call[0].address, at: 3, count: 2)
    call.machine.heap.values(call[0].address)[1] = tuple
    return .none
  }
}
