/// Putting things into random order.
extension RandomStream {
  /// An integer of `0 ... maximum` by masked rejection; a maximum of 0 draws nothing.
  package mutating func masked(upTo maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    while true {
      let draw = maximum > 0xFFFF_FFFF ? nextUInt64() : UInt64(nextUInt32())
      if draw & mask <= maximum { return draw & mask }
    }
  }

  /// Shuffles the elements of an array, or the blocks along one of its axes, in place.
  /// Every stream shuffles by masked rejection.
  package mutating func shuffle(_ array: ArrayView, axis: Int = 0, _ work: LongWork? = nil) {
    let layout = array.layout
    if layout.rank == 0 { return }
    let step = Int(layout.strides[axis])
    var block = array
    block.layout.shape[axis] = 1
    let blockCount = block.count
    let offsets = layout.rank == 1 ? [0] : (0..<blockCount).map(block.offset(ofFlat:))
    var i = Int(layout.shape[axis]) - 1
    while i > 0 {
      if i & 0xFFFF == 0, work?.pause() == true { return }
      let j = Int(masked(upTo: UInt64(i)))
      if i != j {
        for offset in offsets {
          let kept = array.cells[i * step + offset]
          array.cells[i * step + offset] = array.cells[j * step + offset]
          array.cells[j * step + offset] = kept
        }
      }
      i -= 1
    }
  }

  /// Fills an int64 array of one axis with a permutation of `0 ..< count`.
  package mutating func permutation(into out: ArrayView, _ work: LongWork? = nil) {
    out.fillRange(from: Int64(0), by: 1)
    shuffle(out, axis: 0, work)
  }

  /// `count` different positions of `0 ..< weights.count`, drawn by their weights, which sum to 1. Repetitions of a round are
  /// dropped, and what they leave is drawn in a next round with the weights of what is taken set to 0.
  package mutating func distinctPositions(_ count: Int, weights: [Double]) -> [Int] {
    var weights = weights
    var found: [Int] = []
    while found.count < count {
      let draws = (0..<count - found.count).map { _ in nextDouble() }
      for position in found { weights[position] = 0 }
      let totals = cumulated(weights)
      var seen: Set<Int> = []
      for draw in draws {
        let position = Self.position(of: draw, in: totals)
        if seen.insert(position).inserted { found.append(position) }
      }
    }
    return found
  }

  /// The running totals of weights, over their sum.
  package func cumulated(_ weights: [Double]) -> [Double] {
    var totals: [Double] = []
    totals.reserveCapacity(weights.count)
    for weight in weights { totals.append((totals.last ?? 0) + weight) }
    let last = totals.last ?? 1
    return totals.map { $0 / last }
  }

  /// The first position whose running total is above a number.
  package static func position(of draw: Double, in totals: [Double]) -> Int {
    var (low, high) = (0, totals.count)
    while low < high {
      let middle = (low + high) / 2
      if draw < totals[middle] { high = middle } else { low = middle + 1 }
    }
    return min(low, totals.count - 1)
  }
}
