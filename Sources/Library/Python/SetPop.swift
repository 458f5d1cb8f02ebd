import Machine

extension FunctionCard {
  static let setPop = FunctionCard(
    "pop", .method(.set), call: "self, /",
    help: "Takes an element out of the set, and gives it.",
    examples: [
      Example(
        "s = {7}\nprint(s.pop(), s)",
        prints: "7 set()\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("pop")
    guard let first = try call.machine.setItems(call[0]).first else {
      throw .exception(.keyError, "pop from an empty set")
    }
    _ = try call.machine.remove(first, from: call[0])
    return first
  }
}
