import Machine

extension FunctionCard {
  static let plotLegend = FunctionCard(
    "legend", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Shows the labels of the series.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    try call.add(legend: call.variadic)
  }
}
