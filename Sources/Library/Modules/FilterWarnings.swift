import Machine

extension FunctionCard {
  static let filterWarnings = FunctionCard(
    "filterwarnings", .module("warnings"), call: "*arguments, **options",
    help: "Chooses which warnings are shown; Longhand shows them all.",
    examples: [
      Example(
        "import warnings\nwarnings.filterwarnings(\"ignore\")\nprint(\"done\")",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    .none
  }
}
