import Machine

extension FunctionCard {
  static let sequenceIndex = FunctionCard(
    "index", .method(.list), .method(.tuple), call: "self, value, start=0, stop=None, /",
    help: "The position of the first item that equals the value.",
    examples: [
      Example(
        "print([5, 7].index(7))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    guard
      let position = try call.position(
        of: call[1], in: call[0], from: call.integer(2, or: 0), to: call.integer(3, or: .max))
    else {
      throw .valueError(
        call[0].tag == .list
          ? "\(call.machine.representation(call[1])) is not in list" : "tuple.index(x): x not in tuple")
    }
    return .int(position)
  }
}
