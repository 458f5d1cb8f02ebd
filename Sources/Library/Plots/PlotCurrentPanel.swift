import Machine

extension FunctionCard {
  static let plotCurrentPanel = FunctionCard(
    "gca", .module("matplotlib.pyplot"), call: "",
    help: "The panel that is drawn on.",
    examples: [],
    receivers: [.figure]
  ) { call throws(Raise) in
    call.currentPanel()
  }
}
