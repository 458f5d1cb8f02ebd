import NDArray

/// How one cell of a result comes from cells of the operands. What is an operator's own arithmetic for one cell follows from
/// the card's notation, applied to the operands' cells.
package enum ElementRule: Sendable {
  /// From the cells of the operands at the same place, those that were stretched by broadcasting at place 0.
  case elementwise
  /// Σₖ of products, as the kind of product pairs them.
  case product(Product)
  /// From all cells along the axes that `axis=` names.
  case reduction(Reduction)
  /// From the items of a list, or the parts of an array along its first axis.
  case items(Reduction)
  /// The root of the sum of the squares along the axes that `axis=` names.
  case length
  /// It is one cell of the operand: transposing, indexing, reshaping, copying.
  case moved
  /// A number of the random stream.
  case drawn
}
