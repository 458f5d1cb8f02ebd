import Machine

extension FunctionCard {
  static let plotXlabel = FunctionCard(
    "xlabel", .module("matplotlib.pyplot"), call: "text, **options",
    help: "Sets the xlabel of the drawing.",
    examples: []
  ) { call throws(Raise) in
    try call.describe("xlabel")
  }
}
