extension Formula {
  /// The formula with long sums, products, lists and choices left out in the middle: the first and the last few operands stay.
  ///
  /// A middle of one operand stays too, as `…` would save nothing. The result has no value; evaluate the formula before.
  package func elided(keepingFirst first: Int, last: Int) -> Formula {
    let (first, last) = (max(1, min(first, nodes.count)), max(0, min(last, nodes.count)))
    return rewritten { result, id, operands in
      switch kind(of: id) {
      case .sum, .product, .elementwiseProduct, .matrixProduct, .maximum, .minimum, .tuple, .list:
        guard operands.count > first + last + 1 else { return result.add(kind(of: id), operands) }
        return result.add(kind(of: id), operands.prefix(first) + [result.elided()] + operands.suffix(last))
      default: return result.add(kind(of: id), operands)
      }
    }
  }
}
