import Machine

extension FunctionCard {
  static let textEncode = FunctionCard(
    "encode", .method(.str), call: "self, encoding='utf-8', errors='strict'",
    help: "The text as bytes in UTF-8.",
    examples: [
      Example(
        "print('ab'.encode())",
        prints: "b'ab'\n")
    ]
  ) { call throws(Raise) in
    let name = try call.text(1, or: "utf-8").lowercased()
    guard ["utf-8", "utf8", "ascii"].contains(name) else { throw .notSupported("the encoding \(code: name)") }
    return call.machine.heap.allocateString(try call.text(0, or: ""), tag: .bytes)
  }
}
