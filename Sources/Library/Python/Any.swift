import Machine

extension FunctionCard {
  static let any = FunctionCard(
    "any", .builtins, call: "iterable, /",
    help: "Whether any item is true.",
    examples: [
      Example(
        "print(any([0, 1]), any([]))",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    if machine.isLazy(call[0]) { return .bool(try machine.isTrue(machine.askPrelude("_any", call[0]))) }
    for item in try call.machine.allItems(call[0]) where try call.machine.isTrue(item) { return .bool(true) }
    return .bool(false)
  }
}
