import Machine

extension FunctionCard {
  static let plotPause = FunctionCard(
    "pause", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Waits in matplotlib; Longhand does not wait.",
    examples: []
  ) { call throws(Raise) in
    .none
  }
}
