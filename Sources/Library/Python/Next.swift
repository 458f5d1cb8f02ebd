import Machine

extension FunctionCard {
  static let next = FunctionCard(
    "next", .builtins, call: "iterator, default=None, /",
    help: "The next item of an iterator, or the default at its end.",
    examples: [
      Example(
        "items = iter([1])\nprint(next(items), next(items, 'end'))",
        prints: "1 end\n")
    ]
  ) { call throws(Raise) in
    guard call[0].tag == .iterator else {
      throw .typeError("'\(call.machine.typeName(call[0]))' object is not an iterator")
    }
    if let item = try call.machine.advance(call[0]) { return item }
    if call[1].isUnset { throw .exception(.stopIteration, "") }
    return call[1]
  }
}
