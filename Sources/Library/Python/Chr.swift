import Machine

extension FunctionCard {
  static let chr = FunctionCard(
    "chr", .builtins, call: "i, /",
    help: "The character with a number.",
    examples: [
      Example(
        "print(chr(97))",
        prints: "a\n")
    ]
  ) { call throws(Raise) in
    let number = try call.integer(call[0])
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
      throw .valueError("chr() arg not in range(0x110000)")
    }
    return call.machine.heap.allocateString(String(scalar))
  }
}
