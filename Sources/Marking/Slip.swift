/// What a hand does wrong where the head was right: a plain reason why numbers are not the true ones.
package enum Slip: Hashable, Sendable {
  /// Off by one unit of the last printed place.
  case lastDigit
  /// The sign is turned.
  case sign
  /// The decimal point stands so many places too far to the right; to the left where negative.
  case decimalPoint(places: Int)
  /// Two neighbouring digits stand in each other's place.
  case digitsSwapped
  /// The cells are those of the transpose.
  case transposed
  /// The right numbers in another order.
  case reordered
  /// A cell or row of the transpose: the index was read column first.
  case rowForColumn
}
