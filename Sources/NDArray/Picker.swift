/// One array of indices along one axis.
struct Picker {
  private let indices: [Int]
  private let layout: Layout
  /// The axis, or nil for a mask without axes, which only says whether there is a result.
  private let axis: Int?

  /// An array of integers.
  init(_ array: ArrayView, _ axis: Int) throws(ArrayError) {
    if array.dtype.isFloat {
      throw ArrayError(.index, "arrays used as indices must be of integer (or boolean) type")
    }
    let copy = NDArray(copying: array)
    indices = copy.cells.map { Int(Int64(bitPattern: $0)) }
    layout = copy.layout
    self.axis = axis
  }

  private init(_ indices: [Int], _ axis: Int?) {
    self.indices = indices
    layout = Layout(contiguous: [indices.count])
    self.axis = axis
  }

  /// A mask of one or more axes: the positions of its true elements along each.
  static func pickers(mask: ArrayView, _ a: ArrayView, _ axis: Int) throws(ArrayError) -> [Picker] {
    for own in 0..<mask.layout.rank where mask.layout.shape[own] != a.layout.shape[axis + own] {
      throw ArrayError(
        .index,
        "boolean index did not match indexed array along axis \(axis + own); size of axis is "
          + "\(a.layout.shape[axis + own]) but size of corresponding boolean axis is \(mask.layout.shape[own])")
    }
    let copy = NDArray(copying: mask)
    let positions = copy.cells.indices.filter { copy.cells[$0] != 0 }
    if mask.layout.rank == 0 { return [Picker(positions, nil)] }
    return (0..<mask.layout.rank).map { own in
      let step = Int(copy.layout.strides[own])
      let length = Int(copy.layout.shape[own])
      return Picker(positions.map { $0 / step % length }, axis + own)
    }
  }

  /// The offsets that all of them together pick, and the shape to which they broadcast.
  static func combined(_ pickers: [Picker], _ a: ArrayView) throws(ArrayError) -> (offsets: [Int], shape: [Int]) {
    var shape = Layout.scalar
    for picker in pickers {
      do throws(ArrayError) {
        shape = try broadcast(shape, picker.layout)
      } catch {
        throw ArrayError(
          .index,
          "shape mismatch: indexing arrays could not be broadcast together with shapes "
            + pickers.map { $0.layout.shapeText + " " }.joined())
      }
    }
    var offsets = [Int](repeating: 0, count: shape.count)
    for picker in pickers {
      guard let axis = picker.axis else { continue }
      for position in offsets.indices {
        let index = picker.indices[picker.layout.offset(ofFlat: position, in: shape)]
        offsets[position] += (try a.position(index, axis)) * Int(a.layout.strides[axis])
      }
    }
    return (offsets, shape.dimensions)
  }
}

extension Layout {
  /// The offset of the element that this layout, broadcast to `shape`, has at a flat C-order position of it.
  fileprivate func offset(ofFlat position: Int, in shape: Layout) -> Int {
    var rest = position
    var offset = 0
    for fromLast in 0..<shape.rank {
      let length = Int(shape.shape[shape.rank - 1 - fromLast])
      offset += rest % length * step(alongAxisFromLast: fromLast)
      rest /= length
    }
    return offset
  }
}
