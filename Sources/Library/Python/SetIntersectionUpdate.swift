import Machine

extension FunctionCard {
  static let setIntersectionUpdate = FunctionCard(
    "intersection_update", .method(.set), call: "self, *others",
    help: "Keeps the elements that others have, too.",
    examples: [
      Example(
        "s = {1, 2}\ns.intersection_update([2])\nprint(s)",
        prints: "{2}\n")
    ]
  ) { call throws(Raise) in
    try call.checkMutable("intersection_update")
    try call.machine.replaceEntries(of: call[0], with: call.combined(.intersection))
    return .none
  }
}
