import Machine

extension FunctionCard {
  static let plotSubplot = FunctionCard(
    "subplot", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Chooses the panel to draw on.",
    examples: []
  ) { call throws(Raise) in
    try call.choosePanel()
  }
}
