/// The shape of an array and how its elements lie in memory. Strides count cells, not bytes.
///
/// At most eight axes, each below 2³¹; `Layout` itself is a plain value with no memory to manage.
public struct Layout: Hashable, Sendable {
  /// The number of axes, 0 to `maximumRank`.
  public var rank: Int
  /// The length of each axis; entries from `rank` on are 1.
  public var shape: SIMD8<Int32>
  /// The step in cells along each axis; entries from `rank` on are 0.
  public var strides: SIMD8<Int32>

  package static let maximumRank = 8

  @inlinable @inline(__always) public init(rank: Int, shape: SIMD8<Int32>, strides: SIMD8<Int32>) {
    self.rank = rank
    self.shape = shape
    self.strides = strides
  }

  /// A C-ordered layout of the given shape, which must have at most `maximumRank` axes.
  package init(contiguous dimensions: [Int]) {
    var shape = SIMD8<Int32>(repeating: 1)
    for (axis, length) in dimensions.prefix(Layout.maximumRank).enumerated() {
      shape[axis] = Int32(truncatingIfNeeded: length)
    }
    self.init(contiguous: shape, rank: min(dimensions.count, Layout.maximumRank))
  }

  /// A C-ordered layout of the given shape.
  @inlinable @inline(__always) public init(contiguous shape: SIMD8<Int32>, rank: Int) {
    self.rank = rank
    self.shape = shape
    strides = SIMD8(repeating: 0)
    // The usual ranks without a loop: indexing a vector by a variable goes through memory.
    if rank == 2 {
      strides[1] = 1
      strides[0] = max(shape[1], 1)
      return
    }
    if rank == 1 {
      strides[0] = 1
      return
    }
    var step: Int32 = 1
    var axis = rank - 1
    while axis >= 0 {
      strides[axis] = step
      step = step &* max(shape[axis], 1)
      axis -= 1
    }
  }

  /// No axes, one element.
  package static let scalar = Layout(rank: 0, shape: SIMD8(repeating: 1), strides: SIMD8(repeating: 0))

  /// The number of elements.
  @inlinable @inline(__always) public var count: Int {
    if rank == 2 { return Int(shape[0]) &* Int(shape[1]) }
    if rank == 1 { return Int(shape[0]) }
    var count = 1
    for axis in 0..<rank { count = count &* Int(shape[axis]) }
    return count
  }

  /// The lengths of the axes.
  package var dimensions: [Int] { (0..<rank).map { Int(shape[$0]) } }

  /// Whether the elements lie one after the other in C order (axes of length 1 may have any stride).
  @inlinable @inline(__always) public var isContiguous: Bool {
    if rank == 2 {
      return (strides[1] == 1 || shape[1] <= 1 || shape[0] == 0)
        && (strides[0] == shape[1] || shape[0] <= 1 || shape[1] == 0)
    }
    if rank == 1 { return strides[0] == 1 || shape[0] <= 1 }
    var step: Int32 = 1
    var axis = rank - 1
    while axis >= 0 {
      if shape[axis] == 0 { return true }
      if shape[axis] != 1 {
        if strides[axis] != step { return false }
        step = step &* shape[axis]
      }
      axis -= 1
    }
    return true
  }

  /// The axes in reverse order.
  package var transposed: Layout {
    var result = self
    if rank == 2 {
      (result.shape[0], result.shape[1]) = (shape[1], shape[0])
      (result.strides[0], result.strides[1]) = (strides[1], strides[0])
      return result
    }
    for axis in 0..<rank {
      result.shape[axis] = shape[rank - 1 - axis]
      result.strides[axis] = strides[rank - 1 - axis]
    }
    return result
  }

  /// The shape as Python writes a tuple: `()`, `(3,)`, `(2,3)`: NumPy's error messages have no space after the comma.
  package var shapeText: String {
    let lengths = dimensions.map(String.init)
    return lengths.count == 1 ? "(\(lengths[0]),)" : "(" + lengths.joined(separator: ",") + ")"
  }
}
