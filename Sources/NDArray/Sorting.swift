/// `np.sort`, stable, NaN last, along an axis counted from the front; `out` has the shape and dtype of `a`.
package func sort(_ a: ArrayView, axis: Int, into out: ArrayView) {}

/// `np.argsort`, stable: the order of the elements along an axis as int64.
package func argsort(_ a: ArrayView, axis: Int, into out: ArrayView) {}

/// `np.unique`: the different elements in ascending order at the beginning of `out`, which is contiguous and has room for
/// all elements of `a`; the result is their number.
package func unique(_ a: ArrayView, into out: ArrayView) -> Int { 0 }
