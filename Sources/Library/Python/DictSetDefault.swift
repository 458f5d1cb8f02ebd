import Machine

extension FunctionCard {
  static let dictSetDefault = FunctionCard(
    "setdefault", .method(.dict), call: "self, key, default=None, /",
    help: "The value of a key, which gets the default if it had none.",
    examples: [
      Example(
        "d = {}\nprint(d.setdefault('a', 1), d)",
        prints: "1 {'a': 1}\n")
    ]
  ) { call throws(Raise) in
    if let value = try call.machine.lookup(call[1], in: call[0]) { return value }
    let value = call[2].isUnset ? Value.none : call[2]
    try call.machine.insert(value, for: call[1], in: call[0])
    return value
  }
}
