import Machine

extension FunctionCard {
  static let setUpdate = FunctionCard(
    "update", .method(.set), call: "self, *others",
    help: "Puts the elements of other iterables into the set.",
    examples: [
      Example(
        "s = {1}\ns.update([2], (3,))\nprint(s)",
        prints: "{1, 2, 3}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("update")
    var items: [Value] = []
    for other in call.variadic { items += try call.machine.allItems(other) }
    for item in items { try call.machine.insert(.none, for: item, in: call[0]) }
    return .none
  }
}
