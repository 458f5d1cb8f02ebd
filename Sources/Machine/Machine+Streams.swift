import NDArray

/// Random streams that are objects of the script: their state is words in the heap, and what a draw changes is logged, so
/// that going back restores the stream.
extension Machine {
  /// A new object that holds a stream.
  package func makeStream<Stream: BitwiseCopyable>(_ tag: Value.Tag, _ stream: Stream) -> Value {
    let count = (MemoryLayout<Stream>.size + 7) / 8
    let address = heap.allocate(tag, words: 1 + count)
    for place in 0..<count { heap.words[address + 1 + place] = word(place, of: stream) }
    return .object(tag, address)
  }

  /// The stream that an object holds.
  package func stream<Stream: BitwiseCopyable>(_ object: Value, as type: Stream.Type) -> Stream {
    UnsafeRawPointer(heap.words + object.address + 1).loadUnaligned(as: type)
  }

  /// Puts a stream back after draws; only the words that they changed are logged and written.
  package func setStream<Stream: BitwiseCopyable>(_ object: Value, to stream: Stream) {
    let first = object.address + 1
    let count = (MemoryLayout<Stream>.size + 7) / 8
    let new = (0..<count).lazy.map { self.word($0, of: stream) }
    guard let low = (0..<count).first(where: { heap.words[first + $0] != new[$0] }),
      let high = (0..<count).last(where: { heap.words[first + $0] != new[$0] })
    else { return }
    logObject(object.address, at: 1 + low, count: high - low + 1)
    for place in low...high { heap.words[first + place] = new[place] }
  }

  /// Eight bytes of a stream; past its end they are 0.
  private func word<Stream: BitwiseCopyable>(_ place: Int, of stream: Stream) -> UInt64 {
    withUnsafeBytes(of: stream) { bytes in
      if 8 * place + 8 <= bytes.count { return bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self) }
      var word: UInt64 = 0
      for offset in 0..<min(8, bytes.count - 8 * place) {
        word |= UInt64(bytes[8 * place + offset]) << UInt64(8 * offset)
      }
      return word
    }
  }

  /// A new stream object that draws from a bit generator.
  package func makeGenerator(_ bits: Value) -> Value {
    let address = heap.allocate(.randomGenerator, words: 3)
    heap.values(address)[0] = bits
    return .object(.randomGenerator, address)
  }

  /// What a stream object draws from.
  package func bitGenerator(of generator: Value) -> Value { heap.values(generator.address)[0] }
}
