import Machine

extension FunctionCard {
  static let plotXlim = FunctionCard(
    "xlim", .module("matplotlib.pyplot"), call: "*bounds, **options",
    help: "Sets the bounds of the x axis.",
    examples: []
  ) { call throws(Raise) in
    try call.bound("xlim")
  }
}
