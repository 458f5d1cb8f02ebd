extension Formula {
  /// A number in the style of the rendering.
  package mutating func number(_ value: Double) -> ID { add(.number(Number(value))) }

  /// A number in a form of its own.
  package mutating func number(_ value: Double, _ form: Number.Form) -> ID { add(.number(Number(value, form))) }

  /// A name.
  package mutating func name(_ name: Name) -> ID { add(.name(name)) }

  /// A name that is not a literal.
  package mutating func name(_ text: String) -> ID { add(.name(Name(text))) }

  /// A cell of a name; a name without indices is the name.
  package mutating func cell(_ name: Name, _ indices: [Index]) -> ID {
    indices.isEmpty ? add(.name(name)) : add(.cell(name, indices))
  }

  /// A sum, product, mean, maximum or minimum over an index, from `first` to `last` where given.
  package mutating func gather(
    _ gather: Gather, over index: String? = nil, from first: ID? = nil, to last: ID? = nil, _ body: ID
  ) -> ID {
    if let first, let last { return add(.gather(gather, index: index, isBounded: true), [body, first, last]) }
    return add(.gather(gather, index: index, isBounded: false), [body])
  }

  /// Matrices multiplied; one factor is itself.
  package mutating func matrixProduct(_ factors: [ID]) -> ID { several(.matrixProduct, factors, none: 1) }

  /// Arrays multiplied cell by cell; one factor is itself.
  package mutating func elementwiseProduct(_ factors: [ID]) -> ID { several(.elementwiseProduct, factors, none: 1) }

  /// Numbers multiplied, or an array by numbers; one factor is itself.
  package mutating func product(_ factors: [ID]) -> ID { several(.product, factors, none: 1) }

  /// Terms added; one term is itself.
  package mutating func sum(_ terms: [ID]) -> ID { several(.sum, terms, none: 0) }

  /// One taken from the other.
  package mutating func difference(_ one: ID, _ other: ID) -> ID {
    let negative = add(.negation, [other])
    return add(.sum, [one, negative])
  }

  /// The sign turned.
  package mutating func negation(_ operand: ID) -> ID { add(.negation, [operand]) }

  /// `numerator/denominator`.
  package mutating func fraction(_ numerator: ID, _ denominator: ID) -> ID { add(.fraction, [numerator, denominator]) }

  /// `base` to the power of `exponent`.
  package mutating func power(_ base: ID, _ exponent: ID) -> ID { add(.power, [base, exponent]) }

  /// e to the power of `exponent`.
  package mutating func exponential(_ exponent: ID) -> ID { add(.exponential, [exponent]) }

  /// The square root.
  package mutating func squareRoot(_ operand: ID) -> ID { add(.squareRoot, [operand]) }

  /// The transpose.
  package mutating func transpose(_ operand: ID) -> ID { add(.transpose, [operand]) }

  /// The inverse of a matrix.
  package mutating func inverse(_ operand: ID) -> ID { add(.inverse, [operand]) }

  /// A function of operands; `python` is its word in Python where that is another.
  package mutating func apply(_ function: Name, python: String? = nil, _ operands: [ID]) -> ID {
    add(.application(function, python: python), operands)
  }

  /// A logarithm, the natural one unless a base is given.
  package mutating func logarithm(_ operand: ID, base: Int? = nil) -> ID { add(.logarithm(base: base), [operand]) }

  /// The largest of the operands.
  package mutating func maximum(_ operands: [ID]) -> ID { add(.maximum, operands) }

  /// The smallest of the operands.
  package mutating func minimum(_ operands: [ID]) -> ID { add(.minimum, operands) }

  /// The absolute value.
  package mutating func absolute(_ operand: ID) -> ID { add(.absolute, [operand]) }

  /// The length of a vector.
  package mutating func norm(_ operand: ID) -> ID { add(.norm, [operand]) }

  /// Two sides in a relation.
  package mutating func compare(_ one: ID, _ relation: Relation, _ other: ID) -> ID {
    add(.comparison([relation]), [one, other])
  }

  /// Sides in a chain of relations, one relation fewer than sides; relations too many are dropped, missing ones are `=`.
  package mutating func chain(_ sides: [ID], _ relations: [Relation]) -> ID {
    guard sides.count > 1 else { return sides.first ?? elided() }
    let missing = max(0, sides.count - 1 - relations.count)
    return add(.comparison(relations.prefix(sides.count - 1) + [Relation](repeating: .equal, count: missing)), sides)
  }

  /// Each value where its condition holds, and another otherwise.
  package mutating func conditional(_ branches: [(value: ID, condition: ID)], otherwise: ID) -> ID {
    branches.isEmpty ? otherwise : add(.conditional, branches.flatMap { [$0.value, $0.condition] } + [otherwise])
  }

  /// `(a, b)`.
  package mutating func tuple(_ items: [ID]) -> ID { add(.tuple, items) }

  /// `[a, b]`.
  package mutating func list(_ items: [ID]) -> ID { add(.list, items) }

  /// Rows of cells; rows of unequal length become lists.
  package mutating func matrix(_ rows: [[ID]]) -> ID {
    let columns = rows.first?.count ?? 0
    if columns > 0, rows.allSatisfy({ $0.count == columns }) {
      return add(.matrix(columns: columns), rows.flatMap { $0 })
    }
    let lists = rows.map { add(.list, $0) }
    return add(.list, lists)
  }

  /// A part of the operand, by the text between the brackets.
  package mutating func slice(_ operand: ID, _ index: String) -> ID { add(.slice(index), [operand]) }

  /// Something left out.
  package mutating func elided() -> ID { add(.elided) }

  /// `target = value`.
  package mutating func assignment(_ target: ID, _ value: ID) -> ID { add(.assignment, [target, value]) }

  /// Code that is no formula, as it was written.
  package mutating func code(_ text: String) -> ID { add(.code(text)) }

  private mutating func several(_ kind: Kind, _ operands: [ID], none: Double) -> ID {
    switch operands.count {
    case 0: number(none, .exact)
    case 1: operands[0]
    default: add(kind, operands)
    }
  }
}
