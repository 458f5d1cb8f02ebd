import NDArray

/// One operation of the record, read: what went in, what came out, and which instruction it was.
package struct RecordedOperation {
  package let number: UInt64
  package let instruction: Int
  /// The step that it was part of.
  package let step: UInt64
  /// What went in: a method's receiver first, what was given by keyword last.
  package let operands: [Value]
  /// The keywords of the last operands.
  package let keywords: [String]
  /// What came out; it bears this operation's number. Unset while a function of the script still runs.
  package let result: Value
  /// What a function of the script returned, as it made it; unset for anything else.
  package let returned: Value
  /// The operation that made what came out, where this one only handed it on: an item of a list, what `max(a, b)` chose.
  package let source: UInt64?
}

/// The cells of an array as they were before an operation.
package struct PastCells {
  package let dtype: DType
  package let layout: Layout
  let machine: Machine
  let storage: Int
  package let offset: Int
  /// The words of the whole storage, where they have been stored into since.
  let saved: [UInt64]?

  /// The NumPy scalar at an index, one place for each axis; unset when it is out of range.
  package subscript(_ index: [Int]) -> Value {
    guard index.count == layout.rank else { return .unset }
    var place = offset
    for (axis, position) in index.enumerated() {
      guard position >= 0, position < Int(layout.shape[axis]) else { return .unset }
      place += position * Int(layout.strides[axis])
    }
    guard place >= 0, place < machine.heap.storageCount(storage) else { return .unset }
    return machine.scalar(saved?[place] ?? machine.heap.storage(storage)[place], dtype)
  }

  /// All cells, copied.
  package var array: NDArray {
    guard var words = saved else {
      return NDArray(
        copying: ArrayView(cells: machine.heap.storage(storage) + offset, dtype: dtype, layout: layout))
    }
    guard !words.isEmpty else { return NDArray(cells: [], dtype: dtype, shape: layout.dimensions) }
    return words.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return NDArray(cells: [], dtype: dtype, shape: layout.dimensions) }
      return NDArray(copying: ArrayView(cells: start + offset, dtype: dtype, layout: layout))
    }
  }
}
