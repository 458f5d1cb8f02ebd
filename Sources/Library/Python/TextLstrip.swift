import Machine

extension FunctionCard {
  static let textLstrip = FunctionCard(
    "lstrip", .method(.str), call: "self, chars=None, /",
    help: "The text without blanks, or without the characters given, at its beginning.",
    examples: [
      Example(
        "print('[' + ' a '.lstrip() + ']')",
        prints: "[a ]\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(
      TextPieces.stripped(
        try call.text(0, or: ""), of: call.isGiven(1) ? try call.text(1, or: "") : nil, start: true, end: false))
  }
}
