import Machine

extension FunctionCard {
  static let makeInt = FunctionCard(
    "int", .constructor(.int), call: "x=0, /, base=None",
    help: "A whole number: a number cut off towards zero, or a text read.",
    examples: [
      Example(
        "print(int(3.9), int(-3.9), int('42'))",
        prints: "3 -3 42\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    if call.isGiven(1) { return try call.whole(call[0], base: call.integer(call[1])) }
    if call[0].isUnset { return .int(0) }
    if let answer = try call.machine.askSpecial(.int, of: call[0]) { return answer }
    return try call.whole(call[0])
  }
}
