/// `np.where(condition, a, b)`: all three are broadcast to `out`'s shape, which the caller has from `broadcast`.
package func select(_ condition: ArrayView, _ a: ArrayView, _ b: ArrayView, into out: ArrayView) throws(ArrayError) {}

/// `np.clip`: `min(max(a, low), high)`, each bound broadcast to `out`'s shape.
package func clip(_ a: ArrayView, low: ArrayView?, high: ArrayView?, into out: ArrayView) throws(ArrayError) {}

/// `np.round` to a number of decimals, halves to even, by NumPy's multiply, `rint`, divide.
package func round(_ a: ArrayView, decimals: Int, into out: ArrayView) {}

/// One number rounded as `np.round` rounds it.
package func round(_ x: Double, decimals: Int) -> Double { x }
