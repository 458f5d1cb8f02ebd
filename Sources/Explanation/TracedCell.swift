/// One number that the run made: a cell of what an operation gave, or all of it.
package struct TracedCell: Hashable, Sendable {
  /// The operation that made it, or stored into it last.
  package let operation: UInt64
  /// Its index in the result of the operation, one place for each axis; empty for a number, nil for the whole. For
  /// `a[index] = value` it is the index in the array.
  package let index: [Int]?

  package init(operation: UInt64, index: [Int]?) {
    self.operation = operation
    self.index = index
  }
}
