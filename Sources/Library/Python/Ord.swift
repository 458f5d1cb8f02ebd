import Machine

extension FunctionCard {
  static let ord = FunctionCard(
    "ord", .builtins, call: "c, /",
    help: "The number of a character.",
    examples: [
      Example(
        "print(ord('a'))",
        prints: "97\n")
    ]
  ) { call throws(Raise) in
    guard call[0].tag == .string else {
      throw .typeError("ord() expected string of length 1, but \(call.machine.typeName(call[0])) found")
    }
    let scalars = call.machine.heap.text(of: call[0]).unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else {
      throw .typeError("ord() expected a character, but string of length \(scalars.count) found")
    }
    return .int(Int(first.value))
  }
}
