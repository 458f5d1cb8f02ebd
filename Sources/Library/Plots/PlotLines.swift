import Machine

extension FunctionCard {
  static let plotLines = FunctionCard(
    "plot", .module("matplotlib.pyplot"), call: "*args, label=None, **options",
    help: "Draws lines through points: y, or x and y, each with a format.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    try call.plotLines()
  }
}
