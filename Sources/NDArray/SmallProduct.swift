import CFloatingPoint

/// A small product of floats, `(rows, terms)·(terms, columns)`, with any steps, in the order in which OpenBLAS adds on processors
/// that fuse multiplication and addition: the last digits are NumPy's there.
package struct SmallProduct {
  /// From how many terms on the product of two vectors is no longer small.
  package static let mostTerms = 16

  private let product: small_product

  package init(
    rows: Int, columns: Int, terms: Int, a: UnsafeMutablePointer<UInt64>, aRow: Int, aTerm: Int,
    b: UnsafeMutablePointer<UInt64>, bTerm: Int, bColumn: Int, out: UnsafeMutablePointer<UInt64>, outRow: Int,
    outColumn: Int
  ) {
    product = small_product(
      rows: rows, columns: columns, terms: terms, a: SmallProduct.numbers(a), a_row: aRow, a_term: aTerm,
      b: SmallProduct.numbers(b), b_term: bTerm, b_column: bColumn,
      out: UnsafeMutableRawPointer(out).assumingMemoryBound(to: Double.self), out_row: outRow, out_column: outColumn)
  }

  /// Fills the result.
  package func run() { small_product_into(product) }

  private static func numbers(_ cells: UnsafeMutablePointer<UInt64>) -> UnsafePointer<Double> {
    UnsafePointer(UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Double.self))
  }
}
