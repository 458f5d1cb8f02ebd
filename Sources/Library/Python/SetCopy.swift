import Machine

extension FunctionCard {
  static let setCopy = FunctionCard(
    "copy", .method(.set), .method(.frozenset), call: "self, /",
    help: "Another set with the same elements.",
    examples: [
      Example(
        "s = {1}\nt = s.copy()\nt.add(2)\nprint(s, t)",
        prints: "{1} {1, 2}\n")
    ]
  ) { call throws(Raise) in
    if call.machine.typeName(call[0]) == "frozenset" { return call[0] }
    return try call.machine.copySet(call[0])
  }
}
