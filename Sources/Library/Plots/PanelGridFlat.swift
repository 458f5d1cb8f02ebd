import Machine

extension FunctionCard {
  static let panelGridFlat = FunctionCard(
    "flat", .property(.panelGrid), call: "self",
    help: "All panels, row by row.",
    examples: []
  ) { call throws(Raise) in
    call.machine.heap.allocateList(PanelGrid(call[0]).panels)
  }
}
