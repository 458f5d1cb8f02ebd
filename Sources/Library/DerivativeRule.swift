import NDArray

/// How the adjoint of a result reaches the operands: one formula over the operands, the result and its adjoint, which serves
/// the algebra and the numbers alike.
package enum DerivativeRule: Sendable {
  /// Cell by cell, a formula for each operand; nil for an operand that has no derivative, such as a condition. What
  /// broadcasting stretched is summed again by whoever applies the rule.
  case elementwise(@Sendable (DerivativeTerms) -> [RuleTerm?])
  /// From all cells along the axes that `axis=` names: the share of a cell, with result and adjoint stretched along them.
  case reduction(@Sendable (DerivativeTerms) -> RuleTerm)
  /// From all items of a sequence, or from several operands: the share of an item.
  case items(@Sendable (DerivativeTerms) -> RuleTerm)
  /// Of whole matrices, a formula for each operand, in which a vector is a column.
  case matrix(@Sendable (DerivativeTerms) -> [RuleTerm?])
  /// A product as linear algebra has it.
  case product(Product)
  /// A sum of products over named indices, as `einsum` writes it; nil for a call that is none. An operand with one index
  /// is taken flat.
  case indexed(@Sendable (IndexedCall) -> String?)
  /// Each line along `axis=` by itself.
  case lines(LineRule)
  /// The mean of the first operand, each cell counted as often as the second says.
  case weightedMean
  /// The sums of products of one vector with the other moved along it, the second turned round first or not.
  case sliding(isReversed: Bool)
  /// It is the operand's own cells in another place.
  case moved
  /// The second operand put into the cells of the first.
  case stored
  /// It does not change where it changes smoothly: comparisons, roundings, positions.
  case constant
}

/// What the formula of a derivative speaks of.
package struct DerivativeTerms: Sendable {
  /// The operands, in the order of the parameters.
  package let operands: [RuleTerm]
  /// The result.
  package let result = RuleTerm.result
  /// The adjoint of the result: the derivative of the cost by it.
  package let adjoint = RuleTerm.adjoint
  /// How many cells a reduction makes one of.
  package let count = RuleTerm.count
  /// The mean of those cells.
  package let mean = RuleTerm.mean
  /// How many of them are equal to the result.
  package let ties = RuleTerm.ties
  /// What `ddof=` takes off the count.
  package let degrees = RuleTerm.degrees
  /// The product of all other cells that the result was made from.
  package let others = RuleTerm.others
  /// What `ord=` says, 2 without it.
  package let order = RuleTerm.order

  /// The terms of a call with so many operands.
  package init(operands count: Int) {
    operands = (0..<count).map(RuleTerm.operand)
  }

  /// The first operand.
  package var x: RuleTerm { operands.first ?? RuleTerm.result }
  /// The second operand.
  package var y: RuleTerm { operands.count > 1 ? operands[1] : RuleTerm.result }
}

extension DerivativeRule {
  /// The rule of a function of one number, from the operand, the result and the adjoint.
  static func unary(_ rule: @escaping @Sendable (_ x: RuleTerm, _ r: RuleTerm, _ g: RuleTerm) -> RuleTerm)
    -> DerivativeRule
  {
    .elementwise { terms in [rule(terms.x, terms.result, terms.adjoint)] }
  }

  /// The rule of a function of two numbers, from the operands, the result and the adjoint.
  static func binary(
    _ rule:
      @escaping @Sendable (_ x: RuleTerm, _ y: RuleTerm, _ r: RuleTerm, _ g: RuleTerm) -> (RuleTerm, RuleTerm)
  ) -> DerivativeRule {
    .elementwise { terms in
      let both = rule(terms.x, terms.y, terms.result, terms.adjoint)
      return [both.0, both.1]
    }
  }

  // MARK: The operators' rules, which functions of the same meaning share

  static let sum = binary { _, _, _, g in (g, g) }
  static let difference = binary { _, _, _, g in (g, -g) }
  static let multiplication = binary { x, y, _, g in (g * y, g * x) }
  static let quotient = binary { _, y, r, g in (g / y, -(g * r / y)) }
  static let power = binary { x, y, r, g in (g * y * x.raised(to: y - 1), g * r * x.logarithm) }
  static let negative = unary { _, _, g in -g }
  static let identity = unary { _, _, g in g }
  /// Where both are equal there is no derivative, and neither gets anything: so ReLU′(0) is 0.
  static let larger = binary { x, y, _, g in (g * (x > y), g * (y > x)) }
  static let smaller = binary { x, y, _, g in (g * (x < y), g * (y < x)) }
  static let magnitude = unary { x, _, g in g * x.applying("sign") }
  static let remainder = binary { x, y, _, g in (g, -(g * (x / y).applying("floor"))) }
  static let total = reduction { terms in terms.adjoint }
  static let extreme = reduction { terms in terms.adjoint * (terms.x == terms.result) / terms.ties }
}
