import Machine

extension FunctionCard {
  static let textCapitalize = FunctionCard(
    "capitalize", .method(.str), call: "self, /",
    help: "The text with a capital letter at its beginning.",
    examples: [
      Example(
        "print('ab CD'.capitalize())",
        prints: "Ab cd\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    return call.machine.heap.allocateString(text.prefix(1).uppercased() + text.dropFirst().lowercased())
  }
}
