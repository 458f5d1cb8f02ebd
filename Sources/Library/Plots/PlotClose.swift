import Machine

extension FunctionCard {
  static let plotClose = FunctionCard(
    "close", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Forgets what was plotted.",
    examples: []
  ) { call throws(Raise) in
    call.machine.figure = .none
    return .none
  }
}
