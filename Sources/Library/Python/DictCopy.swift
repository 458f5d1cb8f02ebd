import Machine

extension FunctionCard {
  static let dictCopy = FunctionCard(
    "copy", .method(.dict), call: "self, /",
    help: "A new dict with the same entries.",
    examples: [
      Example(
        "d = {'a': 1}\nprint(d.copy())",
        prints: "{'a': 1}\n")
    ]
  ) { call throws(Raise) in
    let dict = try call.machine.buildDict(UnsafeBufferPointer(start: nil, count: 0))
    try call.update(dict, with: call[0])
    return dict
  }
}
