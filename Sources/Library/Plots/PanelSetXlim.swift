import Machine

extension FunctionCard {
  static let panelSetXlim = FunctionCard(
    "set_xlim", .method(.panel), call: "self, *bounds, **options",
    help: "Sets the bounds of the x axis.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.bound("xlim")
  }
}
