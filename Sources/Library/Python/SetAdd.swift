import Machine

extension FunctionCard {
  static let setAdd = FunctionCard(
    "add", .method(.set), call: "self, element, /",
    help: "Puts an element into the set.",
    examples: [
      Example(
        "s = {1}\ns.add(1)\nprint(s)",
        prints: "{1}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("add")
    try call.machine.insert(.none, for: call[1], in: call[0])
    return .none
  }
}
