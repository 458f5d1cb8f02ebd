/// A set of an array's axes.
package struct AxisSet: Hashable, Sendable {
  /// Bit `n` stands for axis `n`.
  package var bits: UInt8

  package init(bits: UInt8) {
    self.bits = bits
  }

  /// One axis as NumPy counts it, negative from the end; NumPy's `AxisError` when the rank has no such axis.
  package init(normalizing axis: Int, rank: Int) throws(ArrayError) {
    bits = 1 << UInt8(try AxisSet.normalized(axis, rank: rank))
  }

  /// Several axes as NumPy counts them; a repeated one is NumPy's `ValueError`.
  package init(normalizing axes: [Int], rank: Int) throws(ArrayError) {
    bits = 0
    for axis in axes {
      let one = try AxisSet(normalizing: axis, rank: rank)
      if bits & one.bits != 0 { throw ArrayError(.value, "duplicate value in 'axis'") }
      bits |= one.bits
    }
  }

  /// Every axis of an array of the given rank.
  package static func all(rank: Int) -> AxisSet {
    AxisSet(bits: rank >= 8 ? 255 : (1 << UInt8(max(rank, 0))) - 1)
  }

  /// Whether the axis is in the set.
  package func contains(_ axis: Int) -> Bool {
    bits >> UInt8(truncatingIfNeeded: axis) & 1 != 0
  }

  /// The axis counted from the front, or NumPy's `AxisError`, which some functions begin with the argument's name.
  package static func normalized(_ axis: Int, rank: Int, prefix: String = "") throws(ArrayError) -> Int {
    if axis >= 0, axis < rank { return axis }
    if axis < 0, axis >= -rank { return axis + rank }
    throw ArrayError(.axis, "\(prefix)axis \(axis) is out of bounds for array of dimension \(rank)")
  }
}
