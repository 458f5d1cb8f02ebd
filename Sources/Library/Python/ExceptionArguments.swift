import Machine

extension FunctionCard {
  static let exceptionArguments = FunctionCard(
    "args", .property(.exception), call: "self, /",
    help: "What an exception was made with.",
    examples: [
      Example(
        "try:\n    raise ValueError('bad', 3)\nexcept ValueError as error:\n    print(error.args)",
        prints: "('bad', 3)\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.values(call[0].address)[1]
  }
}
