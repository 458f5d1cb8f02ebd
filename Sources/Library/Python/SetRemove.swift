import Machine

extension FunctionCard {
  static let setRemove = FunctionCard(
    "remove", .method(.set), call: "self, element, /",
    help: "Takes an element out of the set; it must be there.",
    examples: [
      Example(
        "s = {1, 2}\ns.remove(1)\nprint(s)",
        prints: "{2}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("remove")
    guard try call.machine.remove(call[1], from: call[0]) != nil else { throw call.machine.keyError(call[1]) }
    return .none
  }
}
