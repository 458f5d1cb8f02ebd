import Diagnostics
import NDArray

/// The part of an array that an index of whole numbers names: a cell, a row, or all of it.
struct ClaimedCells {
  let array: NDArray
  /// What stands before a cell's own index in the whole array.
  let prefix: [Int]

  /// What an index can mean: NumPy's reading first, then the one that leaves out axes of length 1. Empty when none fits.
  static func readings(of index: [Int], in whole: NDArray) -> [ClaimedCells] {
    if index.isEmpty { return [ClaimedCells(array: whole, prefix: [])] }
    let shape = whole.shape
    var readings: [ClaimedCells] = []
    if let prefix = normalized(index, in: shape) { readings.append(ClaimedCells(whole, prefix)) }
    let long = shape.indices.filter { shape[$0] != 1 }
    if long.count < shape.count, index.count == long.count, let inner = normalized(index, in: long.map { shape[$0] }) {
      var full = Array(repeating: 0, count: shape.count)
      for (axis, position) in zip(long, inner) { full[axis] = position }
      readings.append(ClaimedCells(whole, full))
    }
    return readings
  }

  private init(array: NDArray, prefix: [Int]) {
    self.array = array
    self.prefix = prefix
  }

  private init(_ whole: NDArray, _ prefix: [Int]) {
    let shape = whole.shape
    let rest = Array(shape[prefix.count...])
    let count = rest.reduce(1, *)
    var row = 0
    for (axis, position) in prefix.enumerated() { row = row * shape[axis] + position }
    array = NDArray(cells: Array(whole.cells[row * count..<(row + 1) * count]), dtype: whole.dtype, shape: rest)
    self.prefix = prefix
  }

  /// The index with negative positions counted from the end; nil when it is outside.
  private static func normalized(_ index: [Int], in shape: [Int]) -> [Int]? {
    guard index.count <= shape.count else { return nil }
    var result: [Int] = []
    for (position, length) in zip(index, shape) {
      let whole = position < 0 ? position &+ length : position
      guard whole >= 0, whole < length else { return nil }
      result.append(whole)
    }
    return result
  }
}

extension ClaimedValues {
  /// Marks each number against the part of an array that an index names; the cells bear their full index.
  package func compare(with whole: NDArray, at index: [Int]) throws(Diagnostic) -> [CellVerdict] {
    let readings = ClaimedCells.readings(of: index, in: whole)
    guard let first = readings.first else {
      throw Diagnostic(
        .reference, "no cell \(code: written(index)) in an array of shape \(code: whole.layout.shapeText)",
        hint: "Each position counts from 0, as in NumPy.")
    }
    do {
      return try compare(with: first)
    } catch {
      if readings.count > 1 { return try compare(with: readings[1]) }
      throw error
    }
  }

  private func written(_ index: [Int]) -> String { "[" + index.map(String.init).joined(separator: ",") + "]" }

  private func compare(with part: ClaimedCells) throws(Diagnostic) -> [CellVerdict] {
    try compare(with: part.array).map { cell in
      CellVerdict(
        index: part.prefix + cell.index, printed: cell.printed, line: cell.line, verdict: cell.verdict,
        exact: cell.exact)
    }
  }
}
