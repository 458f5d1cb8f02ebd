/// Assignment `out[...] = a`: copies `a` into `out`, broadcast to its shape and converted to its dtype, or NumPy's
/// `ValueError` when the shapes do not allow it. The two may overlap only when they are exactly the same.
package func copy(_ a: ArrayView, into out: ArrayView) throws(ArrayError) {}
