/// A product of two arrays as linear algebra has it.
package enum Product: UInt8, CaseIterable, Sendable {
  case dot, matmul, outer, inner

  /// The dtype of the result.
  package func resultType(_ a: DType, _ b: DType) -> DType {
    a == .float64 || b == .float64 ? .float64 : a == .int64 || b == .int64 ? .int64 : .bool
  }

  /// The C-ordered layout of the result, or NumPy's `ValueError` about the shapes.
  package func resultLayout(_ a: Layout, _ b: Layout) throws(ArrayError) -> Layout {
    a
  }

  /// Fills `out`, which must not overlap an operand.
  package func apply(_ a: ArrayView, _ b: ArrayView, into out: ArrayView) {}
}
