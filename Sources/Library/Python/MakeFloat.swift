import Machine

extension FunctionCard {
  static let makeFloat = FunctionCard(
    "float", .constructor(.float), call: "x=0.0, /",
    help: "A floating-point number: of a number, or a text read.",
    examples: [
      Example(
        "print(float(3), float('2.5'))",
        prints: "3.0 2.5\n")
    ],
    derivative: .identity
  ) { call throws(Raise) in
    if call[0].isUnset { return .float(0) }
    if call[0].tag == .string { return .float(try call.readFloat(call.machine.heap.text(of: call[0]))) }
    if let answer = try call.machine.askSpecial(.float, of: call[0]) { return answer }
    if let held = call.machine.payload(of: call[0]) {
      return try call.machine.ask(Value(tag: .type, bits: UInt64(ObjectType.float.rawValue)), [held]) ?? .none
    }
    let message = "float() argument must be a string or a real number, not '\(call.machine.typeName(call[0]))'"
    return .float(try call.number(call[0], orRaise: message).number)
  }
}
