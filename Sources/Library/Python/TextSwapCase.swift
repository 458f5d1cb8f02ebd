import Machine

extension FunctionCard {
  static let textSwapCase = FunctionCard(
    "swapcase", .method(.str), call: "self, /",
    help: "The text with large letters small and small ones large.",
    examples: [
      Example(
        "print('aB'.swapcase())",
        prints: "Ab\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(
      String(try call.text(0, or: "").flatMap { $0.isUppercase ? $0.lowercased() : $0.uppercased() }))
  }
}
