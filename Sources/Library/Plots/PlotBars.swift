import Machine

extension FunctionCard {
  static let plotBars = FunctionCard(
    "bar", .module("matplotlib.pyplot"), call: "x, height, width=0.8, label=None, **options",
    help: "Draws bars.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    try call.plotBars()
  }
}
