/// An array as the kernels see it: where its first element lies, its element type and its layout. It owns nothing; whoever
/// made it keeps the memory alive for as long as it is used.
public struct ArrayView {
  /// The first element.
  public var cells: UnsafeMutablePointer<UInt64>
  public var dtype: DType
  public var layout: Layout

  @inlinable @inline(__always) public init(cells: UnsafeMutablePointer<UInt64>, dtype: DType, layout: Layout) {
    self.cells = cells
    self.dtype = dtype
    self.layout = layout
  }

  /// The number of elements.
  @inlinable @inline(__always) public var count: Int { layout.count }

  /// The offset in cells of the element at a flat C-order position, `0 ..< count`.
  package func offset(ofFlat position: Int) -> Int {
    var rest = position
    var offset = 0
    var axis = layout.rank - 1
    while axis >= 0 {
      let length = Int(layout.shape[axis])
      offset += rest % length * Int(layout.strides[axis])
      rest /= length
      axis -= 1
    }
    return offset
  }
}
