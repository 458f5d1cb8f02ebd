import Machine

extension FunctionCard {
  static let warningFilters = FunctionCard(
    "_warning_filters", .builtins, call: "filters=None, /",
    help: "The filters of warnings as a number, and others in their place; what `warnings.catch_warnings` is made of.",
    examples: []
  ) { call throws(Raise) in
    let old = call.machine.silenced.rawValue
    if call.isGiven(0) {
      call.machine.silenced = SilencedWarnings(rawValue: UInt8(truncatingIfNeeded: try call.integer(0, or: 0)))
    }
    return .int(Int(old))
  }
}
