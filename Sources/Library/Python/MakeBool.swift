import Machine

extension FunctionCard {
  static let makeBool = FunctionCard(
    "bool", .constructor(.bool), call: "x=False, /",
    help: "Whether Python takes the value for true.",
    examples: [
      Example(
        "print(bool(0), bool([1]), bool(''))",
        prints: "False True False\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    call[0].isUnset ? .bool(false) : .bool(try call.machine.isTrue(call[0]))
  }
}
