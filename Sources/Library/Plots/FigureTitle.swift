import Machine

extension FunctionCard {
  static let figureTitle = FunctionCard(
    "suptitle", .module("matplotlib.pyplot"), call: "text, **options",
    help: "Sets the title of the drawing.",
    examples: [],
    receivers: [.figure]
  ) { call throws(Raise) in
    try call.describe("title")
  }
}
