import Machine

extension FunctionCard {
  static let makeSlice = FunctionCard(
    "slice", .constructor(.slice), call: "*bounds",
    help: "A slice as brackets take it.",
    examples: [
      Example(
        "print([1, 2, 3, 4][slice(1, 3)])",
        prints: "[2, 3]\n")
    ]
  ) { call throws(Raise) in
    let bounds = Array(call.variadic)
    guard (1...3).contains(bounds.count) else {
      throw .typeError(
        "slice expected at \(bounds.isEmpty ? "least 1 argument" : "most 3 arguments"), got \(bounds.count)")
    }
    return call.machine.makeSlice(
      bounds.count == 1 ? .none : bounds[0], bounds.count == 1 ? bounds[0] : bounds[1],
      bounds.count == 3 ? bounds[2] : .none)
  }
}
