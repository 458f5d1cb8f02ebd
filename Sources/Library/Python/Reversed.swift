import Machine

extension FunctionCard {
  static let reversed = FunctionCard(
    "reversed", .builtins, call: "sequence, /",
    help: "Iterates from the last item to the first.",
    examples: [
      Example(
        "print(list(reversed([1, 2, 3])))",
        prints: "[3, 2, 1]\n")
    ]
  ) { call throws(Raise) in
    switch call[0].tag {
    case .list, .tuple, .range, .string, .array, .dict, .dictKeys, .dictValues, .dictItems:
      return try call.machine.makeIterator(.reversed, [call[0]])
    case .instance:
      if let answer = try call.machine.askSpecial(.reversed, of: call[0]) { return answer }
      if call.machine.hasOwnItems(call[0]) {
        let count = try call.machine.count(of: call[0])
        return try call.machine.askPrelude("_reversed", call[0], .int(count))
      }
      if let held = call.machine.payload(of: call[0]) { return try call.machine.makeIterator(.reversed, [held]) }
      throw .typeError("'\(call.machine.typeName(call[0]))' object is not reversible")
    default: throw .typeError("'\(call.machine.typeName(call[0]))' object is not reversible")
    }
  }
}
