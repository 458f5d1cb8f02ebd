import Library
import Machine

/// An operation of the tape, with all that its derivative needs.
struct TapeNode {
  enum Kind {
    /// What a card's rule says.
    case rule(DerivativeRule)
    /// The result is the operand under another number.
    case same
    /// The result shows cells of the operand's own storage: nothing to do for the numbers.
    case view
    /// The operand at place 1 was stored into cells of the operand at place 0.
    case store(positions: [Int])
    /// It has no derivative here, and says what it is.
    case unknown(String)
  }

  /// The number of the operation, its instruction and its step.
  let number: UInt64
  let instruction: Int
  let step: UInt64
  var kind: Kind
  /// In the order of the parameters.
  var operands: [TapeValue]
  var result: TapeValue
  /// The operands' positions among those given by position, as a formula is given them; others are structure.
  var written: [Int] = []
  /// How it is written in a formula.
  var notation: FormulaRule?
  /// What the other arguments of a call say.
  var details = CallDetails()
  /// For each cell of the result the cell of the operands that it is, counted through all of them; -1 for none.
  var positions: [Int] = []
  /// Whether the result took the place of the first operand.
  var isInPlace = false
}
