import Symbolic

/// A part of a rule's formula, put together with Swift's own operators: `g * r`, `-(g / x)`.
package struct RuleTerm: Sendable {
  /// Adds the part to a formula.
  package let write: @Sendable (inout Formula) -> Formula.ID

  init(_ write: @escaping @Sendable (inout Formula) -> Formula.ID) { self.write = write }

  private init(name: Formula.Name) { self.init { $0.name(name) } }

  /// The part as a formula of its own.
  package var formula: Formula { Formula { write(&$0) } }

  // MARK: What rules speak of

  /// The name that stands for an operand.
  package static func operandName(_ position: Int) -> Formula.Name { Formula.Name("x\(position)") }
  /// The name that stands for the result.
  package static let resultName = Formula.Name("r")
  /// The name that stands for the result's adjoint.
  package static let adjointName = Formula.Name("g")
  /// The name that stands for the number of cells that a reduction takes together.
  package static let countName = Formula.Name("n")
  /// The name that stands for their mean.
  package static let meanName = Formula.Name("μ")
  /// The name that stands for the number of cells that are equal to the result.
  package static let tiesName = Formula.Name("t")
  /// The name that stands for the degrees of freedom that are taken off.
  package static let degreesName = Formula.Name("d")

  /// The name that stands for the product of all other cells.
  package static let othersName = Formula.Name("o")
  /// The name that stands for the order of a norm.
  package static let orderName = Formula.Name("p")

  static func operand(_ position: Int) -> RuleTerm { RuleTerm(name: operandName(position)) }
  /// The name that stands for the adjoint of one of several results.
  package static func adjointName(ofResult position: Int) -> Formula.Name { Formula.Name("g\(position)") }

  static func adjoint(ofResult position: Int) -> RuleTerm { RuleTerm(name: adjointName(ofResult: position)) }
  static let result = RuleTerm(name: resultName)
  static let adjoint = RuleTerm(name: adjointName)
  static let count = RuleTerm(name: countName)
  static let mean = RuleTerm(name: meanName)
  static let ties = RuleTerm(name: tiesName)
  static let degrees = RuleTerm(name: degreesName)
  static let others = RuleTerm(name: othersName)
  static let order = RuleTerm(name: orderName)

  // MARK: Putting together

  static func number(_ value: Double) -> RuleTerm { RuleTerm { $0.number(value, .exact) } }

  private static func two(
    _ one: RuleTerm, _ other: RuleTerm,
    _ write: @escaping @Sendable (inout Formula, Formula.ID, Formula.ID) -> Formula.ID
  ) -> RuleTerm {
    RuleTerm { formula in
      let first = one.write(&formula)
      let second = other.write(&formula)
      return write(&formula, first, second)
    }
  }

  private func one(_ write: @escaping @Sendable (inout Formula, Formula.ID) -> Formula.ID) -> RuleTerm {
    RuleTerm { formula in
      let operand = self.write(&formula)
      return write(&formula, operand)
    }
  }

  static func + (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.sum([$1, $2]) } }
  static func - (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.difference($1, $2) } }
  static func * (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.elementwiseProduct([$1, $2]) } }
  static func / (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.fraction($1, $2) } }
  static func > (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.compare($1, .greater, $2) } }
  static func < (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.compare($1, .less, $2) } }
  static func == (one: RuleTerm, other: RuleTerm) -> RuleTerm { two(one, other) { $0.compare($1, .equal, $2) } }
  static prefix func - (operand: RuleTerm) -> RuleTerm { operand.one { $0.negation($1) } }

  static func + (one: RuleTerm, other: Double) -> RuleTerm { one + number(other) }
  static func - (one: RuleTerm, other: Double) -> RuleTerm { one - number(other) }
  static func - (one: Double, other: RuleTerm) -> RuleTerm { number(one) - other }
  static func + (one: Double, other: RuleTerm) -> RuleTerm { number(one) + other }
  static func * (one: Double, other: RuleTerm) -> RuleTerm { number(one) * other }
  static func * (one: RuleTerm, other: Double) -> RuleTerm { one * number(other) }
  static func / (one: RuleTerm, other: Double) -> RuleTerm { one / number(other) }

  /// The matrix product.
  func times(_ other: RuleTerm) -> RuleTerm { RuleTerm.two(self, other) { $0.matrixProduct([$1, $2]) } }

  func raised(to exponent: RuleTerm) -> RuleTerm { RuleTerm.two(self, exponent) { $0.power($1, $2) } }

  /// One where the condition holds and the other elsewhere.
  static func choose(_ condition: RuleTerm, _ one: RuleTerm, _ other: RuleTerm) -> RuleTerm {
    RuleTerm { formula in
      let condition = condition.write(&formula)
      let first = one.write(&formula)
      let second = other.write(&formula)
      return formula.conditional([(first, condition)], otherwise: second)
    }
  }

  var magnitude: RuleTerm { one { $0.absolute($1) } }
  var squared: RuleTerm { raised(to: .number(2)) }
  var logarithm: RuleTerm { one { $0.logarithm($1) } }
  var exponential: RuleTerm { one { $0.exponential($1) } }
  var squareRoot: RuleTerm { one { $0.squareRoot($1) } }
  var transposed: RuleTerm { one { $0.transpose($1) } }
  var inverse: RuleTerm { one { $0.inverse($1) } }

  func applying(_ function: Formula.Name) -> RuleTerm { one { $0.apply(function, [$1]) } }
}
