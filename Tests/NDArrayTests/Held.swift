@testable import NDArray

/// An array in memory of its own, for as long as the test holds it.
final class Held {
  let view: ArrayView
  private let base: UnsafeMutablePointer<UInt64>

  init(_ dtype: DType, _ shape: [Int], capacity: Int? = nil) {
    let layout = Layout(contiguous: shape)
    let capacity = max(capacity ?? layout.count, 1)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: 0xDEAD_BEEF, count: capacity)
    view = ArrayView(cells: base, dtype: dtype, layout: layout)
  }

  convenience init(_ cells: [UInt64], _ dtype: DType, _ shape: [Int]) {
    self.init(dtype, shape)
    for (position, cell) in cells.enumerated() { view.cells[position] = cell }
  }

  /// Reads `f2x3:…`.
  convenience init(parsing text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let dtype: DType = parts[0].first == "f" ? .float64 : parts[0].first == "i" ? .int64 : .bool
    self.init(
      parts[1].split(separator: ",").map { UInt64($0, radix: 16) ?? 0 }, dtype,
      parts[0].dropFirst().split(separator: "x").map { Int($0) ?? 0 })
  }

  private init(base: UnsafeMutablePointer<UInt64>, view: ArrayView) {
    self.base = base
    self.view = view
  }

  deinit { base.deallocate() }

  /// The same elements `step` cells apart, in reverse order in memory if wished.
  func spread(step: Int, isReversed: Bool) -> Held {
    let capacity = max(view.count * step, 1)
    let base = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    base.initialize(repeating: 0xDEAD_BEEF, count: capacity)
    var layout = view.layout
    layout.strides = layout.strides &* Int32(isReversed ? -step : step)
    let first = isReversed ? base + max(view.count - 1, 0) * step : base
    let target = ArrayView(cells: first, dtype: view.dtype, layout: layout)
    for position in 0..<view.count { first[target.offset(ofFlat: position)] = view.cells[position] }
    return Held(base: base, view: target)
  }

  /// The text that `init(parsing:)` reads.
  var text: String {
    let kind = view.dtype == .float64 ? "f" : view.dtype == .int64 ? "i" : "b"
    let cells = NDArray(copying: view).cells.map { String($0, radix: 16) }.joined(separator: ",")
    return kind + view.layout.dimensions.map(String.init).joined(separator: "x") + ":" + cells
  }
}
