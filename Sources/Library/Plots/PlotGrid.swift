import Machine

extension FunctionCard {
  static let plotGrid = FunctionCard(
    "grid", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Draws a grid in matplotlib; Longhand draws none.",
    examples: [],
    receivers: [.panel]
  ) { call throws(Raise) in
    call.machine.plotting
  }
}
