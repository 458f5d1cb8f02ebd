import Machine

extension FunctionCard {
  static let plotHistogram = FunctionCard(
    "hist", .module("matplotlib.pyplot"), call: "x, bins=10, label=None, **options",
    help: "Draws how many numbers fall into each range.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    try call.plotHistogram()
  }
}
