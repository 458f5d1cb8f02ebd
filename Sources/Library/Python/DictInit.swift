import Machine

extension FunctionCard {
  static let dictInit = FunctionCard(
    "__init__", .method(.dict), call: "self, mapping=(), /, **items",
    help: "Puts entries into a dict.",
    examples: [
      Example(
        "d = {}\nd.__init__([('a', 1)])\nprint(d)",
        prints: "{'a': 1}\n")
    ]
  ) { call throws(Raise) in
    if !call[1].isUnset { try call.update(call[0], with: call[1]) }
    if call[2].tag == .dict { try call.update(call[0], with: call[2]) }
    return .none
  }
}
