import NDArray

/// Other starting values in the place of a script's own, of the same shapes and of like size: between 0 and 1 where all of
/// them were, of either sign otherwise, and not 0 where they were 0.
struct FreshValues {
  private let arrays: [NDArray]
  private let draw: Int

  /// Values for some names; the number of the draw tells it from others.
  init(_ arrays: [NDArray], draw: Int) {
    self.arrays = arrays
    self.draw = draw
  }

  /// The value for a cell of a name.
  func value(_ name: Int, _ cell: Int) -> Double {
    let own = arrays[name].doubles
    let isShare = !own.isEmpty && own.allSatisfy { $0 > 0 && $0 < 1 }
    let part = unit(name, cell, 0)
    if isShare { return 0.05 + 0.9 * part }
    let scale = own.reduce(0) { max($0, $1.isFinite ? $1.magnitude : 0) }
    let size = (scale == 0 ? 1 : scale) * (0.2 + part)
    let isPositive = own.contains { $0 > 0 } && !own.contains { $0 < 0 }
    return isPositive || unit(name, cell, 1) < 0.5 ? size : -size
  }

  private func unit(_ name: Int, _ cell: Int, _ kind: Int) -> Double {
    var bits = UInt64(truncatingIfNeeded: draw &* 7919 &+ name &* 104_729 &+ cell &* 31 &+ kind &+ 1)
    for _ in 0..<3 {
      bits = (bits ^ (bits >> 31)) &* 0x9E37_79B9_7F4A_7C15
      bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
    return Double((bits ^ (bits >> 32)) >> 11) * 0x1p-53
  }
}
