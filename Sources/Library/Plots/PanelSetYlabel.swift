import Machine

extension FunctionCard {
  static let panelSetYlabel = FunctionCard(
    "set_ylabel", .method(.panel), call: "self, text, **options",
    help: "Sets the ylabel of the panel.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.describe("ylabel")
  }
}
