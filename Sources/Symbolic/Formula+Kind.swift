extension Formula {
  /// What a node is. The set is fixed: each pass over formulas has one `switch` over it.
  package enum Kind: Hashable, Sendable {
    /// A number.
    case number(Number)
    /// A name: `dW2`, `ŷ`, `σ′`.
    case name(Name)
    /// A cell of a name: `A1[0,k]`.
    case cell(Name, [Index])
    /// Something gathered over an index: the body, and where `isBounded` the first and the last value of the index: `Σₖ A1[0,k]`.
    case gather(Gather, index: String?, isBounded: Bool)
    /// Matrices multiplied: `W1ᵀ·Xᵀ`.
    case matrixProduct
    /// Arrays multiplied cell by cell: `dA1 ⊙ A1`.
    case elementwiseProduct
    /// Numbers multiplied, or an array multiplied by a number: `(1/m)·dW`.
    case product
    /// Terms added; a term that is a negation is subtracted: `a + b - c`.
    case sum
    /// The operand with its sign turned: `-x`.
    case negation
    /// Numerator and denominator: `1/m`.
    case fraction
    /// Base and exponent: `x²`.
    case power
    /// The exponential function: `e⁻ᶻ`.
    case exponential
    /// The square root: `√x`.
    case squareRoot
    /// The operand with its axes turned: `W1ᵀ`.
    case transpose
    /// The inverse of a matrix: `A⁻¹`.
    case inverse
    /// A function of its operands, `σ(z)`, and what it is called in Python where that is another word.
    case application(Name, python: String?)
    /// A logarithm; the natural one when there is no base.
    case logarithm(base: Int?)
    /// The largest of the operands: `max(0, z)`.
    case maximum
    /// The smallest of the operands: `min(a, b)`.
    case minimum
    /// The operand without its sign: `|x|`.
    case absolute
    /// The length of a vector: `‖x‖`.
    case norm
    /// Operands with one relation fewer between them: `a < b`, `z = w·x = 3`.
    case comparison([Relation])
    /// Value, condition, value, condition, … and last the value that holds otherwise.
    case conditional
    /// `(a, b)`.
    case tuple
    /// `[a, b]`.
    case list
    /// Cells row by row: `[[a, b], [c, d]]`.
    case matrix(columns: Int)
    /// A part of the operand, chosen by the text of an index: `(X·w)[:, 0]`.
    case slice(String)
    /// Something left out: `…`.
    case elided
    /// Target and value: `dW2 = …`.
    case assignment
    /// Code that is no formula, as it was written.
    case code(String)
  }

  /// What is done over all values of an index.
  package enum Gather: Hashable, Sendable, CaseIterable {
    case sum, product, mean, maximum, minimum
  }

  /// How the sides of a comparison stand to each other.
  package enum Relation: Hashable, Sendable, CaseIterable {
    case equal, approximately, notEqual, less, lessOrEqual, greater, greaterOrEqual, member, arrow
  }

  /// One place in the index of a cell.
  package enum Index: Hashable, Sendable {
    case integer(Int)
    case variable(String)

    /// As it is written between the brackets.
    package var text: String {
      switch self {
      case .integer(let value): String(value)
      case .variable(let name): name
      }
    }
  }
}
