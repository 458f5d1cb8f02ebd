import Machine

extension FunctionCard {
  static let plotCla = FunctionCard(
    "cla", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Forgets what was plotted.",
    examples: []
  ) { call throws(Raise) in
    call.machine.figure = .none
    return .none
  }
}
