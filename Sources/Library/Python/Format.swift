import Machine

extension FunctionCard {
  static let format = FunctionCard(
    "format", .builtins, call: "value, format_spec='', /",
    help: "The text of a value by a format specification.",
    examples: [
      Example(
        "print(format(3.14159, '.2f'))",
        prints: "3.14\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(try call.machine.formatted(call[0], call.text(1, or: "")))
  }
}
