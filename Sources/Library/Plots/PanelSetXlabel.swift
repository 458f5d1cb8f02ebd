import Machine

extension FunctionCard {
  static let panelSetXlabel = FunctionCard(
    "set_xlabel", .method(.panel), call: "self, text, **options",
    help: "Sets the xlabel of the panel.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.describe("xlabel")
  }
}
