import Machine

extension FunctionCard {
  static let simpleFilter = FunctionCard(
    "simplefilter", .module("warnings"), call: "action, category=None, lineno=0, append=False",
    help: "Chooses which warnings are shown.",
    examples: [
      Example(
        "import warnings\nwarnings.simplefilter('ignore')\nprint('done')",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    try call.filterWarnings(category: call[1])
    return .none
  }
}
