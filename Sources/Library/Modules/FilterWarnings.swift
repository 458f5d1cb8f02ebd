import Machine

extension FunctionCard {
  static let filterWarnings = FunctionCard(
    "filterwarnings", .module("warnings"),
    call: "action, message='', category=None, module='', lineno=0, append=False",
    help: "Chooses which warnings are shown.",
    examples: [
      Example(
        "import warnings\nwarnings.filterwarnings('ignore')\nprint('done')",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    // A filter for certain texts or places is left out: the warnings are shown then.
    let isCertain = try !call.text(1, or: "").isEmpty || !call.text(3, or: "").isEmpty
    try call.filterWarnings(category: isCertain ? nil : call[2])
    return .none
  }
}
