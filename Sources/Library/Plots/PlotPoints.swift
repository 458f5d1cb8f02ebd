import Machine

extension FunctionCard {
  static let plotPoints = FunctionCard(
    "scatter", .module("matplotlib.pyplot"), call: "x, y, label=None, s=None, c=None, **options",
    help: "Draws points.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    try call.plotPoints()
  }
}
