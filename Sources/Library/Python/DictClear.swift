import Machine

extension FunctionCard {
  static let dictClear = FunctionCard(
    "clear", .method(.dict), .method(.set), call: "self, /",
    help: "Takes everything out.",
    examples: [
      Example(
        "d = {'a': 1}\nd.clear()\nprint(d)",
        prints: "{}\n")
    ]
  ) { call throws(Raise) in
    call.machine.clear(call[0])
    return .none
  }
}
