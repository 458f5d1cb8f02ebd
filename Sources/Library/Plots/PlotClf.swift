import Machine

extension FunctionCard {
  static let plotClf = FunctionCard(
    "clf", .module("matplotlib.pyplot"), call: "*args, **options",
    help: "Forgets what was plotted.",
    examples: []
  ) { call throws(Raise) in
    call.machine.figure = .none
    return .none
  }
}
