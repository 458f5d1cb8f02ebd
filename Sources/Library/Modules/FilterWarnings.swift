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
    let (text, module) = (try call.text(1, or: ""), try call.text(3, or: ""))
    try call.filterWarnings(category: text.isEmpty && module.isEmpty ? call[2] : nil)
    return .none
  }
}
