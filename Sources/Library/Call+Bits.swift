import Machine
import NDArray

/// Bits as elements, and cells read as other types.
extension Call {
  private func isLittle(_ position: Int) throws(Raise) -> Bool {
    let order = try text(position, or: "big")
    guard order == "big" || order == "little" else {
      throw .valueError("'order' must be either 'little' or 'big'")
    }
    return order == "little"
  }

  /// The array of the first argument with the axis of the second as its last, flat where there is none.
  private func turned() throws(Raise) -> (array: Value, axis: Int?) {
    let array = try array(0)
    guard isGiven(1) else { return (try raveled(array), nil) }
    let axis = try normalized(integer(self[1]), layout(array).rank)
    return (try moved(array, [axis], [-1]), axis)
  }

  private func turnedBack(_ array: Value, _ axis: Int?) throws(Raise) -> Value {
    guard let axis else { return array }
    return try copied(moved(array, [-1], [axis]))
  }

  /// `np.unpackbits`.
  func unpackedBits() throws(Raise) -> Value {
    guard view(try array(0)).dtype == .uint8 else {
      throw .typeError("Expected an input array of unsigned byte data type")
    }
    let isLittle = try isLittle(3)
    let (source, axis) = try turned()
    let from = view(source)
    let length = Int(from.layout.shape[Swift.max(from.layout.rank - 1, 0)])
    let all = 8 * length
    var kept = try integer(2, or: all)
    if kept < 0 {
      guard -kept <= all else {
        throw .valueError("-count \(-kept) larger than number of elements \(all)")
      }
      kept += all
    }
    let result = try newArray(
      .uint8, shape((from.layout.dimensions.dropLast() + [kept]).map { .int($0) }), zeroed: true)
    let out = view(result)
    let lines = length == 0 ? 0 : from.count / length
    for line in 0..<lines {
      for bit in 0..<Swift.min(kept, all) {
        let byte = from.cells[from.offset(ofFlat: line * length + bit / 8)]
        out.cells[line * kept + bit] = byte >> UInt64(isLittle ? bit % 8 : 7 - bit % 8) & 1
      }
    }
    return try turnedBack(result, axis)
  }

  /// `np.packbits`.
  func packedBits() throws(Raise) -> Value {
    guard !view(try array(0)).dtype.isFloat else {
      throw .typeError("Expected an input array of integer or boolean data type")
    }
    let isLittle = try isLittle(2)
    let (source, axis) = try turned()
    let from = view(source)
    let length = Int(from.layout.shape[Swift.max(from.layout.rank - 1, 0)])
    let bytes = (length + 7) / 8
    let result = try newArray(
      .uint8, shape((from.layout.dimensions.dropLast() + [bytes]).map { .int($0) }), zeroed: true)
    let out = view(result)
    let lines = length == 0 ? 0 : from.count / length
    for line in 0..<lines {
      for bit in 0..<length where from.cells[from.offset(ofFlat: line * length + bit)] != 0 {
        out.cells[line * bytes + bit / 8] |= 1 << UInt64(isLittle ? bit % 8 : 7 - bit % 8)
      }
    }
    return try turnedBack(result, axis)
  }

  /// `a.view(dtype)`: the same cells, as far as they hold the other type's bits.
  func viewed() throws(Raise) -> Value {
    guard self[2].isUnset || self[2].tag == .none else { throw .notSupported("\(code: "type=") of \(code: "view")") }
    let array = try array(0)
    let from = view(array)
    let dtype = try machine.dtypeArgument(self[1]) ?? from.dtype
    let areWhole = dtype.itemsize == 8 && from.dtype.itemsize == 8
    guard dtype == from.dtype || areWhole else {
      throw .notSupported("an array of type \(code: from.dtype.name) seen as \(code: dtype.name)")
    }
    let heap = machine.heap
    return heap.allocateView(of: array, dtype: dtype, offset: heap.offset(of: array), layout: from.layout)
  }
}
