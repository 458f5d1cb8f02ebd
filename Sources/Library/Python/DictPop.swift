import Machine

extension FunctionCard {
  static let dictPop = FunctionCard(
    "pop", .method(.dict), call: "self, key, default=None, /",
    help: "Takes a key out and gives its value, or the default if there is none.",
    examples: [
      Example(
        "d = {'a': 1}\nprint(d.pop('a'), d)",
        prints: "1 {}\n")
    ]
  ) { call throws(Raise) in
    if let value = try call.machine.remove(call[1], from: call[0]) { return value }
    if call[2].isUnset { throw call.machine.keyError(call[1]) }
    return call[2]
  }
}
