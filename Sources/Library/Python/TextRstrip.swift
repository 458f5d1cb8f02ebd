import Machine

extension FunctionCard {
  static let textRstrip = FunctionCard(
    "rstrip", .method(.str), call: "self, chars=None, /",
    help: "The text without blanks, or without the characters given, at its end.",
    examples: [
      Example(
        "print('[' + ' a '.rstrip() + ']')",
        prints: "[ a]\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(
      TextPieces.stripped(
        try call.text(0, or: ""), of: call.isGiven(1) ? try call.text(1, or: "") : nil, start: false, end: true))
  }
}
