import Machine

extension FunctionCard {
  static let plotShow = FunctionCard(
    "show", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Draws in the terminal what was plotted.",
    examples: [],
    receivers: [.figure]
  ) { call throws(Raise) in
    try call.showFigure()
  }
}
