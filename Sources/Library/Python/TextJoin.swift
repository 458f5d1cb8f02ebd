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
    let separator = Array(try call.text(0, or: "").utf8)
    var bytes: [UInt8] = []
    for (position, item) in try call.machine.allItems(call[1]).enumerated() {
      let item = call.machine.plain(item)
      guard item.tag == .string else {
        throw .typeError("sequence item \(position): expected str instance, \(call.machine.typeName(item)) found")
      }
      if position > 0 { bytes += separator }
      bytes += call.machine.heap.bytes(of: item)
      if position & 0xFFFF == 0xFFFF {
        try call.machine.pause()
        try call.machine.checkRoom(words: bytes.count / 8)
      }
    }
    call.machine.work.spend(bytes.count)
    return bytes.withUnsafeBufferPointer { call.machine.heap.allocateString($0) }
  }
}
