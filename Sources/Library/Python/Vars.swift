import Machine

extension FunctionCard {
  static let vars = FunctionCard(
    "vars", .builtins, call: "object, /",
    help: "The attributes of an object as a dict.",
    examples: [
      Example(
        "class P:\n    def __init__(self):\n        self.w = 1\nprint(vars(P()))",
        prints: "{'w': 1}\n")
    ]
  ) { call throws(Raise) in
    guard let value = try call.attribute(of: call[0], named: call.machine.heap.allocateString("__dict__")) else {
      throw .typeError("vars() argument must have __dict__ attribute")
    }
    return value
  }
}
