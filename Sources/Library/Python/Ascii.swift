import Machine

extension FunctionCard {
  static let ascii = FunctionCard(
    "ascii", .builtins, call: "obj, /",
    help: "The text of a value as one would write it in a script, with escapes for what is not ASCII.",
    examples: [
      Example(
        "print(ascii('é'))",
        prints: "'\\xe9'\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(call.machine.escaped(try call.machine.repr(call[0])))
  }
}
