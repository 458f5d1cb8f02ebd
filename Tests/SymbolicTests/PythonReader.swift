import Testing

/// Computes an expression of Python and NumPy over numbers: what a person gets who types a rendering back.
struct PythonReader {
  private let characters: [Character]
  private var index = 0

  static func value(_ text: String) -> Double? {
    var reader = PythonReader(characters: Array(text.filter { $0 != " " }))
    let value = reader.sum()
    return reader.index == reader.characters.count ? value : nil
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func take(_ text: String) -> Bool {
    guard characters[index...].starts(with: text) else { return false }
    index += text.count
    return true
  }

  private mutating func sum() -> Double? {
    guard var result = product() else { return nil }
    while true {
      if take("+") {
        guard let next = product() else { return nil }
        result += next
      } else if take("-") {
        guard let next = product() else { return nil }
        result -= next
      } else {
        return result
      }
    }
  }

  private mutating func product() -> Double? {
    guard var result = unary() else { return nil }
    while true {
      if characters[index...].starts(with: "**") { return nil }
      if take("*") || take("@") {
        guard let next = unary() else { return nil }
        result *= next
      } else if take("/") {
        guard let next = unary() else { return nil }
        result /= next
      } else {
        return result
      }
    }
  }

  private mutating func unary() -> Double? {
    if take("-") { return unary().map { -$0 } }
    guard let base = atom() else { return nil }
    guard take("**") else { return base }
    guard let exponent = unary() else { return nil }
    // Only whole exponents are drawn, so that no function of the system is needed.
    guard let whole = Int(exactly: exponent), abs(whole) < 10 else { return nil }
    let power = (0..<abs(whole)).reduce(1.0) { result, _ in result * base }
    return whole < 0 ? 1 / power : power
  }

  private mutating func atom() -> Double? {
    for (name, function) in Self.functions where take(name + "(") {
      guard let one = sum() else { return nil }
      var other: Double?
      if take(",") { other = sum() }
      return take(")") ? function(one, other ?? 0) : nil
    }
    if take("(") {
      let inner = sum()
      return take(")") ? inner : nil
    }
    let start = index
    while index < characters.count, characters[index].isNumber || characters[index] == "." { index += 1 }
    if index < characters.count, characters[index] == "e" {
      index += 2
      while index < characters.count, characters[index].isNumber { index += 1 }
    }
    return Double(String(characters[start..<min(index, characters.count)]))
  }

  private static let functions: [(String, @Sendable (Double, Double) -> Double)] = [
    ("np.abs", { one, _ in abs(one) }), ("np.sqrt", { one, _ in one.squareRoot() }),
    ("np.maximum", { $0.isNaN || $1.isNaN ? .nan : max($0, $1) }),
    ("np.minimum", { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }),
  ]
}
