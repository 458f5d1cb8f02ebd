import Machine

extension FunctionCard {
  static let plotYlabel = FunctionCard(
    "ylabel", .module("matplotlib.pyplot"), call: "text, **options",
    help: "Sets the ylabel of the drawing.",
    examples: []
  ) { call throws(Raise) in
    try call.describe("ylabel")
  }
}
