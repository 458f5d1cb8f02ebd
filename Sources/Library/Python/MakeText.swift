import Machine

extension FunctionCard {
  static let makeText = FunctionCard(
    "str", .constructor(.str), call: "object='', /",
    help: "The text of a value, as print writes it.",
    examples: [
      Example(
        "print('n = ' + str(3.5))",
        prints: "n = 3.5\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(call[0].isUnset ? "" : try call.machine.str(call[0]))
  }
}
