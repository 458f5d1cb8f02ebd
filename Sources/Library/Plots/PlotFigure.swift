import Machine

extension FunctionCard {
  static let plotFigure = FunctionCard(
    "figure", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Begins a drawing.",
    examples: []
  ) { call throws(Raise) in
    try call.newFigure()
  }
}
