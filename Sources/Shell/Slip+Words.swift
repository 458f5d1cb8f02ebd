import Marking

extension Slip {
  /// Its word in JSON.
  var word: String {
    switch self {
    case .lastDigit: "last-digit"
    case .sign: "sign"
    case .decimalPoint: "decimal-point"
    case .digitsSwapped: "digits-swapped"
    case .transposed: "transposed"
    case .reordered: "reordered"
    case .rowForColumn: "row-for-column"
    }
  }

  /// What happened.
  var sentence: String {
    switch self {
    case .lastDigit: return "a rounding slip in the last digit"
    case .sign: return "the sign is turned; the digits are right"
    case .decimalPoint(let places):
      let count = places.magnitude == 1 ? "one place" : "\(places.magnitude) places"
      return "the decimal point stands \(count) too far to the \(places > 0 ? "right" : "left")"
    case .digitsSwapped: return "two neighbouring digits have changed places"
    case .transposed: return "these are the cells of the transpose: rows and columns have changed places"
    case .reordered: return "the right numbers, in another order"
    case .rowForColumn: return "that is a cell of the transpose: the row was taken for the column"
    }
  }

  /// What to look at, without saying what happened.
  var hint: String {
    switch self {
    case .lastDigit: "Look at the last digit."
    case .sign: "Look at the sign."
    case .decimalPoint: "Look where the decimal point stands."
    case .digitsSwapped: "Compare the digits one by one with what you worked out."
    case .transposed, .rowForColumn: "Which index is the row, and which the column?"
    case .reordered: "Does each number stand in its own place?"
    }
  }
}
