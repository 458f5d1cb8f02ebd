import Machine

extension FunctionCard {
  static let plotYlim = FunctionCard(
    "ylim", .module("matplotlib.pyplot"), call: "*bounds, **options",
    help: "Sets the bounds of the y axis.",
    examples: []
  ) { call throws(Raise) in
    try call.bound("ylim")
  }
}
