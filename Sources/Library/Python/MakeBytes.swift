import Machine

extension FunctionCard {
  static let makeBytes = FunctionCard(
    "bytes", .constructor(.bytes), call: "source=None, encoding=None, /",
    help: "Bytes from numbers between 0 and 255, or from text.",
    examples: [
      Example(
        "print(bytes([65, 66]), bytes('é', 'utf-8'))",
        prints: "b'AB' b'\\xc3\\xa9'\n")
    ]
  ) { call throws(Raise) in
    let heap = call.machine.heap
    guard call.isGiven(0) else { return heap.allocateString("", tag: .bytes) }
    if call[0].tag == .string {
      guard call.isGiven(1) else { throw .typeError("string argument without an encoding") }
      return heap.allocateString(heap.text(of: call[0]), tag: .bytes)
    }
    if call[0].tag == .bytes { return call[0] }
    if call[0].isIntegral {
      let count = call[0].integer
      if count < 0 { throw .valueError("negative count") }
      try call.machine.checkRoom(words: count / 8)
      return [UInt8](repeating: 0, count: count).withUnsafeBufferPointer {
        heap.allocateString($0, tag: .bytes)
      }
    }
    var bytes: [UInt8] = []
    for item in try call.machine.allItems(call[0]) {
      guard let byte = UInt8(exactly: try call.integer(item)) else {
        throw .valueError("bytes must be in range(0, 256)")
      }
      bytes.append(byte)
    }
    return bytes.withUnsafeBufferPointer { heap.allocateString($0, tag: .bytes) }
  }
}
