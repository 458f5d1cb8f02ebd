/// How several arrays become one.
package enum Joining: UInt8, CaseIterable, Sendable {
  /// Along an axis that they have.
  case concatenate
  /// Along a new axis.
  case stack

  /// The dtype of the result.
  package func resultType(_ dtypes: [DType]) -> DType {
    DType(rawValue: dtypes.map(\.rawValue).max() ?? DType.float64.rawValue) ?? .float64
  }

  /// The C-ordered layout of the result, or NumPy's error about axes or shapes.
  package func resultLayout(_ layouts: [Layout], axis: Int) throws(ArrayError) -> Layout {
    Layout.scalar
  }

  /// Fills `out`, whose layout is that of `resultLayout` for the same arrays and axis.
  package func apply(_ arrays: [ArrayView], axis: Int, into out: ArrayView) throws(ArrayError) {}
}
