import Machine

extension FunctionCard {
  static let plotTightLayout = FunctionCard(
    "tight_layout", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Makes room in matplotlib; Longhand has enough.",
    examples: [],
    receivers: [.figure]
  ) { call throws(Raise) in
    call.machine.plotting
  }
}
