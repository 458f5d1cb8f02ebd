import Machine

extension FunctionCard {
  static let setInit = FunctionCard(
    "__init__", .method(.set), call: "self, iterable=(), /",
    help: "Fills a set.",
    examples: [
      Example(
        "s = {1}\ns.__init__([2])\nprint(s)",
        prints: "{2}\n")
    ]
  ) { call throws(Raise) in
    let items = call[1].isUnset ? [] : try call.machine.allItems(call[1])
    try call.machine.replaceEntries(of: call[0], with: call.machine.buildSet(items))
    return .none
  }
}
