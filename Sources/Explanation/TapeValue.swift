import Machine
import NDArray

/// A value that an operation of the tape used or made: where it lives, and its numbers as they were then.
struct TapeValue: Sendable {
  /// Where the adjoint of a value is gathered.
  enum Place {
    /// Written in the script, or nothing with a derivative.
    case constant
    /// A number, by the operation that made it.
    case number(UInt64)
    /// Cells of a storage: every array that shows them shares their adjoints.
    case cells(storage: Int, offset: Int, layout: Layout)
    /// The items of a list or tuple.
    case sequence([TapeValue])
  }

  var place: Place
  /// The numbers; nil for what has none, or a sequence of unequal items.
  var tensor: Tensor?
  /// The operation that made it, through assignments and calls; 0 for what none made.
  var origin: UInt64
  /// The whole number that it is, if it is one: a length, an axis.
  var isWhole = false
  /// The storage of an array, whatever its numbers are.
  var storage: Int?

  static let none = TapeValue(place: .constant, tensor: nil, origin: 0)

  /// The shapes of the parts: the items of a sequence, or the value itself.
  var parts: [TapeValue] {
    if case .sequence(let items) = place { return items }
    return [self]
  }
}
