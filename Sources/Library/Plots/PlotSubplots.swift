import Machine

extension FunctionCard {
  static let plotSubplots = FunctionCard(
    "subplots", .module("matplotlib.pyplot"), call: "nrows=1, ncols=1, **options",
    help: "Begins a drawing with panels in rows and columns.",
    examples: []
  ) { call throws(Raise) in
    try call.newPanels()
  }
}
