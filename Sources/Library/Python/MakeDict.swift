import Machine

extension FunctionCard {
  static let makeDict = FunctionCard(
    "dict", .constructor(.dict), call: "mapping=(), /, **items",
    help: "A new dict with the entries of another, or of pairs of keys and values.",
    examples: [
      Example(
        "print(dict([('a', 1), ('b', 2)]))",
        prints: "{'a': 1, 'b': 2}\n")
    ]
  ) { call throws(Raise) in
    let dict = try call.machine.buildDict(UnsafeBufferPointer(start: nil, count: 0))
    if !call[0].isUnset { try call.update(dict, with: call[0]) }
    if call[1].tag == .dict { try call.update(dict, with: call[1]) }
    return dict
  }
}
