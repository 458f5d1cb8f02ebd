import Machine

extension FunctionCard {
  static let panelSetTitle = FunctionCard(
    "set_title", .method(.panel), call: "self, text, **options",
    help: "Sets the title of the panel.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.describe("title")
  }
}
