import Machine

extension FunctionCard {
  static let panelSetYlim = FunctionCard(
    "set_ylim", .method(.panel), call: "self, *bounds, **options",
    help: "Sets the bounds of the y axis.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.bound("ylim")
  }
}
