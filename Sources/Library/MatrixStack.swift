import NDArray

/// The matrices along the last two axes of an array, one for each index of the axes before.
struct MatrixStack {
  var matrices: [ColumnMatrix]
  /// The lengths of the axes before the last two.
  let leading: [Int]
  let rows: Int
  let columns: Int
  /// The type that the results have.
  let dtype: DType
}
