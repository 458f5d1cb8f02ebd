import Machine

extension FunctionCard {
  static let all = FunctionCard(
    "all", .builtins, call: "iterable, /",
    help: "Whether all items are true.",
    examples: [
      Example(
        "print(all([1, 0]), all([]))",
        prints: "False True\n")
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    if machine.isLazy(call[0]) { return .bool(try machine.isTrue(machine.askPrelude("_all", call[0]))) }
    for item in try call.machine.allItems(call[0]) where try !call.machine.isTrue(item) { return .bool(false) }
    return .bool(true)
  }
}
