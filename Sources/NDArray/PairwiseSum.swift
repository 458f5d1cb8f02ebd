/// NumPy's pairwise summation, which rounds less than adding one by one.
package enum PairwiseSum {
  /// The sum of `count` floats, `step` cells apart.
  package static func sum(_ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int) -> Double {
    step == 1
      ? sum(cells, count, 1) { Double(bitPattern: $0) } : sum(cells, count, step) { Double(bitPattern: $0) }
  }

  /// The same for integers, each made a float.
  static func sumOfIntegers(_ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int) -> Double {
    sum(cells, count, step) { Double(Int64(bitPattern: $0)) }
  }

  /// The same for float32 and float16, whose sums NumPy takes in float32.
  static func narrowSum(_ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int) -> Double {
    Double(sum(cells, count, step) { Float(Double(bitPattern: $0)) })
  }

  @inline(__always)
  private static func sum<Real: BinaryFloatingPoint & SIMDScalar>(
    _ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int, _ load: (UInt64) -> Real
  ) -> Real {
    if count <= 128 { return block(cells, count, step, load) }
    return halves(cells, count, step, load)
  }

  /// The depth is the logarithm of the count.
  private static func halves<Real: BinaryFloatingPoint & SIMDScalar>(
    _ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int, _ load: (UInt64) -> Real
  ) -> Real {
    if count <= 128 { return block(cells, count, step, load) }
    var half = count / 2
    half -= half % 8
    return halves(cells, half, step, load) + halves(cells + half * step, count - half, step, load)
  }

  @inline(__always)
  private static func block<Real: BinaryFloatingPoint & SIMDScalar>(
    _ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int, _ load: (UInt64) -> Real
  ) -> Real {
    if count < 8 {
      // NumPy starts at -0.0, so that a sum of negative zeros keeps its sign; the caller adds it to 0.0.
      var sum: Real = -0.0
      for i in 0..<count { sum += load(cells[i &* step]) }
      return sum
    }
    var lanes = SIMD8<Real>()
    for lane in 0..<8 { lanes[lane] = load(cells[lane &* step]) }
    var i = 8
    while i + 8 <= count {
      var next = SIMD8<Real>()
      for lane in 0..<8 { next[lane] = load(cells[(i &+ lane) &* step]) }
      lanes += next
      i += 8
    }
    var sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    while i < count {
      sum += load(cells[i &* step])
      i += 1
    }
    return sum
  }
}
