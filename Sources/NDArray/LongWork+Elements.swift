extension LongWork {
  /// How many elements are a piece.
  private static let pieceSize = 1 << 14

  /// Whether so many elements are worth being cut.
  @inline(__always)
  static func isLong(_ count: Int) -> Bool { count >= 4 * pieceSize }

  /// Cuts an elementwise operation with the result `out` along its longest axis; `body` is handed each part of the result and
  /// a function that gives the part of an operand that belongs to it.
  func eachPart(
    of out: ArrayView, isShared: Bool, _ body: (_ out: ArrayView, _ part: (ArrayView) -> ArrayView) -> Void
  ) {
    spend(8 &* out.count)
    var longest = 0
    for axis in 0..<out.layout.rank where out.layout.shape[axis] > out.layout.shape[longest] { longest = axis }
    let length = Int(out.layout.shape[longest])
    let count = min(length, (out.count + LongWork.pieceSize - 1) / LongWork.pieceSize)
    let share = (length + count - 1) / count
    let axisFromLast = out.layout.rank - 1 - longest
    run((length + share - 1) / share, isShared: isShared) { number in
      let range = number * share..<min(length, (number + 1) * share)
      body(out.part(range, axisFromLast)) { $0.part(range, axisFromLast) }
    }
  }
}

extension ArrayView {
  /// The positions of a range of an axis counted from the last one; all of an array that is stretched along it.
  fileprivate func part(_ range: Range<Int>, _ axisFromLast: Int) -> ArrayView {
    let axis = layout.rank - 1 - axisFromLast
    if axis < 0 || layout.shape[axis] == 1 { return self }
    var part = self
    part.cells += range.lowerBound * Int(layout.strides[axis])
    part.layout.shape[axis] = Int32(truncatingIfNeeded: range.count)
    return part
  }
}
