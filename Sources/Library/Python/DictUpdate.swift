import Machine

extension FunctionCard {
  static let dictUpdate = FunctionCard(
    "update", .method(.dict), call: "self, other=(), /, **names",
    help: "Puts in the entries of another dict, or of pairs.",
    examples: [
      Example(
        "d = {'a': 1}\nd.update({'b': 2})\nprint(d)",
        prints: "{'a': 1, 'b': 2}\n")
    ]
  ) { call throws(Raise) in
    if !call[1].isUnset { try call.update(call[0], with: call[1]) }
    if call[2].tag == .dict { try call.update(call[0], with: call[2]) }
    return .none
  }
}
