import Machine

extension FunctionCard {
  static let plotTitle = FunctionCard(
    "title", .module("matplotlib.pyplot"), call: "text, **options",
    help: "Sets the title of the drawing.",
    examples: []
  ) { call throws(Raise) in
    try call.describe("title")
  }
}
