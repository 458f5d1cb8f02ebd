import Machine

extension FunctionCard {
  static let figureAddSubplot = FunctionCard(
    "add_subplot", .method(.figure), call: "self, *args, **options",
    help: "Gives a panel of the drawing.",
    examples: []
  ) { call throws(Raise) in
    try call.withoutReceiver.choosePanel()
  }
}
