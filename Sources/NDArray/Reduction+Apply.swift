extension Reduction {
  /// Fills `out`, whose layout is the result's with or without `keepdims`, and which shares no memory with `a`. `ddof` is
  /// for `std` and `var`; `argmax` and `argmin` take one axis or all of them. Throws NumPy's `ValueError` where nothing
  /// has no result. `initial` is the cell, of the result's type, from which sums, products, maxima and minima start.
  package func apply(
    _ a: ArrayView, axes: AxisSet, ddof: Int = 0, initial: UInt64? = nil, into out: ArrayView
  ) throws(ArrayError) {
    let kept = out.withReducedAxes(axes, of: a.layout)
    let reduced = a.layout.count(along: axes)
    if reduced == 0 {
      switch self {
      case .max where initial == nil: throw ArrayError.noIdentity("maximum")
      case .min where initial == nil: throw ArrayError.noIdentity("minimum")
      case .ptp: throw ArrayError.noIdentity("maximum")
      case .argmax, .argmin: throw ArrayError(.value, "attempt to get \(self) of an empty sequence")
      case .sum, .prod, .max, .min, .mean, .any, .all, .std, .var, .median: break
      }
    }
    switch self {
    case .sum, .prod, .any, .all, .max, .min:
      fold(a, kept, initial)
    case .mean where a.dtype == .float16:
      // NumPy sums float16 in float32 here.
      a.withCopy(as: .float32) { wide in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Swift.max(kept.count, 1)) { buffer in
          guard let cells = buffer.baseAddress else { return }
          let layout = Layout(contiguous: kept.layout.shape, rank: kept.layout.rank)
          let sums = ArrayView(cells: cells, dtype: .float32, layout: layout)
          Reduction.sum.fold(wide, sums)
          sums.scale(dividingBy: Double(reduced))
          sums.hold()
          convert(sums, into: kept)
        }
      }
    case .mean:
      Reduction.sum.fold(a, kept)
      kept.scale(dividingBy: Double(reduced))
      kept.hold()
    case .var, .std:
      spread(a, kept, count: reduced, ddof: ddof)
    case .ptp:
      if a.dtype == .bool { throw ArrayError.booleanSubtract }
      Reduction.max.fold(a, kept)
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Swift.max(kept.count, 1)) { buffer in
        guard let cells = buffer.baseAddress else { return }
        let layout = Layout(contiguous: kept.layout.shape, rank: kept.layout.rank)
        let low = ArrayView(cells: cells, dtype: a.dtype, layout: layout)
        Reduction.min.fold(a, low)
        Plane.each(kept, low, kept) { plane in
          if a.dtype.isFloat {
            plane.combine { (Double(bitPattern: $0) - Double(bitPattern: $1)).bitPattern }
          } else {
            plane.combine { $0 &- $1 }
          }
        }
        kept.hold()
      }
    case .argmax, .argmin, .median:
      eachGroup(a, axes, kept) { group in
        self == .median ? kept.dtype.held(median(group)) : UInt64(position(group))
      }
    }
  }

  /// Folds all elements of `a` into `out`, which has the same rank and length 1 along the reduced axes.
  private func fold(_ a: ArrayView, _ out: ArrayView, _ initial: UInt64? = nil) {
    if let initial { out.fill(initial) } else { initialize(a, out) }
    if a.count == 0 { return }
    let loops = ReductionLoops(a, out)
    let isFloat = a.dtype.isFloat
    switch self {
    case .sum:
      switch (a.dtype, out.dtype) {
      case (.float32, .float32):
        loops.run(isFloat: true, inner: PairwiseSum.narrowSum) { Double(Float($0) + Float($1)) }
      case (.float16, .float16):
        loops.run(isFloat: true, inner: PairwiseSum.narrowSum) { DType.float16.rounded($0 + $1) }
      case (_, .float32), (_, .float16):
        // Integers summed in a narrow float are such floats first.
        a.withCopy(as: out.dtype) { fold($0, out, initial) }
      case _ where isFloat: loops.run(isFloat: true, inner: PairwiseSum.sum) { $0 + $1 }
      case (.uint64, .float64): a.withCopy(as: .float64) { fold($0, out, initial) }
      // A mean of integers is a sum of floats.
      case (_, .float64): loops.run(isFloat: false, inner: PairwiseSum.sumOfIntegers) { $0 + $1 }
      default: loops.run { $0 &+ $1 }
      }
    case .prod:
      let dtype = out.dtype
      if dtype.isNarrow {
        loops.runFloats { dtype.rounded($0 * $1) }
      } else if isFloat {
        loops.runFloats { $0 * $1 }
      } else {
        loops.run { $0 &* $1 }
      }
    case .max where isFloat: loops.runFloats { BinaryOperation.maximum.scalar($0, $1) }
    case .max where a.dtype == .uint64: loops.run { $0 > $1 ? $0 : $1 }
    case .max: loops.run { Int64(bitPattern: $0) > Int64(bitPattern: $1) ? $0 : $1 }
    case .min where isFloat: loops.runFloats { BinaryOperation.minimum.scalar($0, $1) }
    case .min where a.dtype == .uint64: loops.run { $0 < $1 ? $0 : $1 }
    case .min: loops.run { Int64(bitPattern: $0) < Int64(bitPattern: $1) ? $0 : $1 }
    case .any where isFloat: loops.run { $0 | (Double(bitPattern: $1) == 0 ? 0 : 1) }
    case .any: loops.run { $0 | ($1 == 0 ? 0 : 1) }
    case .all where isFloat: loops.run { $0 & (Double(bitPattern: $1) == 0 ? 0 : 1) }
    case .all: loops.run { $0 & ($1 == 0 ? 0 : 1) }
    case .mean, .argmax, .argmin, .std, .var, .ptp, .median: break
    }
  }

  private func initialize(_ a: ArrayView, _ out: ArrayView) {
    switch self {
    case .max, .min:
      var first = a
      first.layout.shape = out.layout.shape
      convert(first, into: out)
    case .prod, .all:
      out.fill(out.dtype.isFloat ? (1.0).bitPattern : 1)
    case .sum, .any, .mean, .argmax, .argmin, .std, .var, .ptp, .median:
      out.fill(0)
    }
  }

  /// The variance in two passes as NumPy has it: mean, then the mean of the squared deviations, which lie in memory in the
  /// order in which `a` does.
  private func spread(_ a: ArrayView, _ out: ArrayView, count: Int, ddof: Int) {
    Reduction.sum.fold(a, out)
    out.scale(dividingBy: Double(count))
    out.hold()
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Swift.max(a.count, 1)) { buffer in
      guard let cells = buffer.baseAddress else { return }
      let squares = ArrayView(cells: cells, dtype: out.dtype, layout: a.layout.compacted)
      convert(a, into: squares)
      if out.dtype.isNarrow {
        let dtype = out.dtype
        Plane.each(squares, out, squares) { plane in
          plane.combine {
            let deviation = dtype.rounded(Double(bitPattern: $0) - Double(bitPattern: $1))
            return dtype.rounded(deviation * deviation).bitPattern
          }
        }
      } else {
        Plane.each(squares, out, squares) { plane in
          plane.combine {
            let deviation = Double(bitPattern: $0) - Double(bitPattern: $1)
            return (deviation * deviation).bitPattern
          }
        }
      }
      Reduction.sum.fold(squares, out)
    }
    out.scale(dividingBy: Double(Swift.max(count.subtractingReportingOverflow(ddof).partialValue, 0)))
    out.hold()
    if self == .std {
      Plane.each(out, out, out) { $0.map { Double(bitPattern: $0).squareRoot().bitPattern } }
      out.hold()
    }
  }

  /// Hands each group of elements that become one number, C-ordered, to `body`, and stores what it returns.
  private func eachGroup(_ a: ArrayView, _ axes: AxisSet, _ out: ArrayView, _ body: (ArrayView) -> UInt64) {
    var group = a
    var starts = a
    for axis in 0..<a.layout.rank {
      if axes.contains(axis) { starts.layout.shape[axis] = 1 } else { group.layout.shape[axis] = 1 }
    }
    for position in 0..<out.count {
      group.cells = a.cells + starts.offset(ofFlat: position)
      out.cells[out.offset(ofFlat: position)] = body(group)
    }
  }

  /// The first position of the greatest (or smallest) element; NaN beats all.
  private func position(_ group: ArrayView) -> Int {
    var best = 0
    var bestCell: UInt64 = 0
    for position in 0..<group.count {
      let cell = group.cells[group.offset(ofFlat: position)]
      if position > 0 {
        let isBetter: Bool
        if group.dtype.isFloat {
          let (x, y) = (Double(bitPattern: cell), Double(bitPattern: bestCell))
          isBetter = !y.isNaN && (x.isNaN || (self == .argmax ? x > y : x < y))
        } else if group.dtype == .uint64 {
          isBetter = self == .argmax ? cell > bestCell : cell < bestCell
        } else {
          let (x, y) = (Int64(bitPattern: cell), Int64(bitPattern: bestCell))
          isBetter = self == .argmax ? x > y : x < y
        }
        if !isBetter { continue }
      }
      best = position
      bestCell = cell
    }
    return best
  }

  private func median(_ group: ArrayView) -> UInt64 {
    var numbers = NDArray(copying: group).doubles
    if numbers.isEmpty || numbers.contains(where: \.isNaN) { return Double.nan.bitPattern }
    numbers.sort()
    let middle = numbers.count / 2
    let sum = numbers.count % 2 == 0 ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
    return (0 + sum).bitPattern
  }
}

extension ArrayView {
  /// The same cells with the rank of the array that was reduced: length 1 along the reduced axes.
  fileprivate func withReducedAxes(_ axes: AxisSet, of layout: Layout) -> ArrayView {
    if self.layout.rank == layout.rank { return self }
    var result = self
    result.layout = Layout(
      rank: layout.rank, shape: SIMD8(repeating: 1), strides: SIMD8(repeating: 0))
    var own = 0
    for axis in 0..<layout.rank where !axes.contains(axis) {
      result.layout.shape[axis] = self.layout.shape[own]
      result.layout.strides[axis] = self.layout.strides[own]
      own += 1
    }
    return result
  }

  fileprivate func scale(dividingBy divisor: Double) {
    Plane.each(self, self, self) { $0.map { (Double(bitPattern: $0) / divisor).bitPattern } }
  }
}

extension Layout {
  /// The number of elements that become one.
  fileprivate func count(along axes: AxisSet) -> Int {
    var count = 1
    for axis in 0..<rank where axes.contains(axis) { count *= Int(shape[axis]) }
    return count
  }

  /// The axes from the longest to the shortest step, those of equal step in their order: how NumPy walks through memory.
  package var axesInMemoryOrder: [Int] {
    (0..<rank).sorted { (abs(Int(strides[$0])), -$0) > (abs(Int(strides[$1])), -$1) }
  }

  /// The same shape without gaps, its axes in the same memory order.
  fileprivate var compacted: Layout {
    var result = self
    var step: Int32 = 1
    for axis in axesInMemoryOrder.reversed() {
      result.strides[axis] = step
      step = step &* Swift.max(shape[axis], 1)
    }
    return result
  }
}

extension ArrayError {
  fileprivate static func noIdentity(_ name: String) -> ArrayError {
    ArrayError(.value, "zero-size array to reduction operation \(name) which has no identity")
  }
}
