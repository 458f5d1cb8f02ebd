import Machine

extension FunctionCard {
  static let bytesDecode = FunctionCard(
    "decode", .method(.bytes), call: "self, encoding='utf-8', errors='strict'",
    help: "The text that bytes in UTF-8 mean.",
    examples: [
      Example(
        "print(b'ab'.decode())",
        prints: "ab\n")
    ]
  ) { call throws(Raise) in
    .object(.string, call.machine.heap.allocateString(call.machine.heap.text(of: call[0])).address)
  }
}
