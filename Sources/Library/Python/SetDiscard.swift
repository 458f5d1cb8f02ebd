import Machine

extension FunctionCard {
  static let setDiscard = FunctionCard(
    "discard", .method(.set), call: "self, element, /",
    help: "Takes an element out of the set if it is there.",
    examples: [
      Example(
        "s = {1, 2}\ns.discard(5)\nprint(s)",
        prints: "{1, 2}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("discard")
    _ = try call.machine.remove(call[1], from: call[0])
    return .none
  }
}
