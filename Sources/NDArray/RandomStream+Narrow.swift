/// Integers of 8 and 16 bits: several are cut out of one draw of 32 bits, the low ones first, as NumPy cuts them.
extension RandomStream {
  /// So many integers of `0 ... maximum`, of a type of `bits` bits. The legacy stream masks what it draws and draws again what
  /// is too large, the new one multiplies.
  package mutating func narrowIndices(_ count: Int, upTo maximum: UInt64, bits: Int, masked: Bool) -> [UInt64] {
    let all = UInt64(1) << UInt64(bits) - 1
    var (word, left): (UInt32, Int) = (0, 0)
    func next(_ stream: inout Self) -> UInt64 {
      if left == 0 {
        word = stream.nextUInt32()
        left = 32 / bits
      } else {
        word >>= UInt32(bits)
      }
      left -= 1
      return UInt64(word) & all
    }
    var result: [UInt64] = []
    result.reserveCapacity(count)
    let mask = maximum == 0 ? 0 : (UInt64.max >> UInt64(maximum.leadingZeroBitCount))
    let threshold = (all - maximum) % (maximum + 1)
    for _ in 0..<count {
      if maximum == 0 {
        result.append(0)
      } else if maximum == all {
        result.append(next(&self))
      } else if masked {
        var draw = next(&self) & mask
        while draw > maximum { draw = next(&self) & mask }
        result.append(draw)
      } else {
        var product = next(&self) * (maximum + 1)
        while product & all < threshold { product = next(&self) * (maximum + 1) }
        result.append(product >> UInt64(bits))
      }
    }
    return result
  }
}
