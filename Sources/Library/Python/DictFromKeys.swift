import Machine

extension FunctionCard {
  static let dictFromKeys = FunctionCard(
    "fromkeys", .method(.dict), call: "keys, value=None, /",
    help: "A dict with a value for each key.",
    examples: [
      Example(
        "print(dict.fromkeys(['a', 'b'], 0))",
        prints: "{'a': 0, 'b': 0}\n")
    ]
  ) { call throws(Raise) in
    let dict = call.machine.makeDict()
    for key in try call.machine.allItems(call[0]) {
      try call.machine.insert(call[1].isUnset ? .none : call[1], for: key, in: dict)
    }
    return dict
  }
}
