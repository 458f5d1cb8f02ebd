import Machine

extension FunctionCard {
  static let textJoin = FunctionCard(
    "join", .method(.str), call: "self, iterable, /",
    help: "The texts of an iterable with this text between them.",
    examples: [
      Example(
        "print('-'.join(['a', 'b']))",
        prints: "a-b\n")
    ]
  ) { call throws(Raise) in
    var parts: [String] = []
    for (position, item) in try call.machine.allItems(call[1]).enumerated() {
      let item = call.machine.plain(item)
      guard item.tag == .string else {
        throw .typeError("sequence item \(position): expected str instance, \(call.machine.typeName(item)) found")
      }
      parts.append(call.machine.heap.text(of: item))
    }
    let separator = try call.text(0, or: "")
    return call.machine.heap.allocateString(parts.joined(separator: separator))
  }
}
