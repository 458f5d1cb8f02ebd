import Machine

/// How one number came about: the operation, and the cells of its operands that took part.
package struct TracedMaking: Sendable {
  /// One operand cell.
  package struct Operand: Sendable {
    /// Which operand of the operation it belongs to.
    package let position: Int
    /// Its index in the operand; nil where the whole operand took part without a rule for cells.
    package let index: [Int]?
    /// The number; nil for what is none.
    package let value: Double?
    /// The number that the run made which it is; nil for what was written down.
    package let cell: TracedCell?
  }

  /// What was done.
  package enum Action: Sendable, Equatable {
    /// Computed by an operator or a function.
    case computed
    /// Only handed on, from another place or under another name.
    case moved
    /// What a function of the script returned.
    case returned
    /// Stored into an array that existed.
    case stored
    /// A number of the random stream.
    case drawn
    /// Written down.
    case given
    /// Nothing is known of its cells.
    case opaque
  }

  package let cell: TracedCell
  package let value: Double?
  /// The shape of the result; empty for a number, nil for what is neither a number nor an array.
  package let shape: [Int]?
  package let action: Action
  package let step: UInt64
  package let line: Int?
  /// The expression that did it, on one line.
  package let text: String
  /// Its whole statement, on one line.
  package let code: String
  /// The names that its statement gave this very value.
  package let names: [String]
  package let operands: [Operand]
}
