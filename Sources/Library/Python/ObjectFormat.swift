import Machine

extension FunctionCard {
  static let objectFormat = FunctionCard(
    "__format__", .method(.object), call: "self, format_spec, /",
    help: "The value written as a format says.",
    examples: [
      Example(
        "print((2.5).__format__('.2f'))",
        prints: "2.50\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(try call.machine.formatted(call[0], call.text(1, or: "")))
  }
}
