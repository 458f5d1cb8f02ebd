/// What an index with arrays in it selects: the shape of the result, and where each of its elements lies.
package struct IndexPlan {
  /// The C-ordered layout of the result.
  package let layout: Layout
  /// The offset in cells of every selected element, in C order of `layout`.
  package let offsets: [Int]

  /// Works out any index of `a`: integers, slices, new axes, an ellipsis, integer arrays and masks; NumPy's `IndexError`
  /// otherwise.
  package init(_ a: ArrayView, _ items: [IndexItem]) throws(ArrayError) {
    layout = a.layout
    offsets = []
  }

  /// Copies the selected elements of `a` into `out`, which has the shape of `layout`.
  package func gather(_ a: ArrayView, into out: ArrayView) {}

  /// Copies `values`, converted and broadcast to `layout`, into the selected elements of `a`.
  package func scatter(_ values: ArrayView, into a: ArrayView) throws(ArrayError) {}
}
