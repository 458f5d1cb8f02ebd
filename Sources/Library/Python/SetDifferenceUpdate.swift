import Machine

extension FunctionCard {
  static let setDifferenceUpdate = FunctionCard(
    "difference_update", .method(.set), call: "self, *others",
    help: "Takes the elements of others out of the set.",
    examples: [
      Example(
        "s = {1, 2}\ns.difference_update([2])\nprint(s)",
        prints: "{1}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("difference_update")
    try call.machine.replaceEntries(of: call[0], with: call.combined(.difference))
    return .none
  }
}
