import Foundation

/// Computes an expression of Python over numbers: what a person gets who types the numbers of an explanation back.
struct Calculator {
  private let characters: [Character]
  private var index = 0

  static func value(_ text: String) -> Double? {
    var reader = Calculator(characters: Array(text.filter { $0 != " " }))
    let value = reader.comparison()
    return reader.index == reader.characters.count ? value : nil
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func take(_ text: String) -> Bool {
    guard characters[index...].starts(with: text) else { return false }
    index += text.count
    return true
  }

  private mutating func comparison() -> Double? {
    guard let one = sum() else { return nil }
    for (sign, holds) in Self.relations where take(sign) {
      return sum().map { holds(one, $0) ? 1 : 0 }
    }
    return one
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
      if take("*") {
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
    return unary().map { pow(base, $0) }
  }

  private mutating func atom() -> Double? {
    for (name, function) in Self.functions where take(name + "(") {
      var arguments: [Double] = []
      repeat {
        guard let next = comparison() else { return nil }
        arguments.append(next)
      } while take(",")
      return take(")") ? function(arguments) : nil
    }
    if take("(") {
      let inner = comparison()
      return take(")") ? inner : nil
    }
    if take("√") { return atom().map { $0.squareRoot() } }
    if take("|") {
      let inner = comparison()
      return take("|") ? inner.map { abs($0) } : nil
    }
    let start = index
    while index < characters.count, characters[index].isNumber || characters[index] == "." { index += 1 }
    if index < characters.count, characters[index] == "e" {
      index += 2
      while index < characters.count, characters[index].isNumber { index += 1 }
    }
    return Double(String(characters[start..<min(index, characters.count)]))
  }

  private static let relations: [(String, @Sendable (Double, Double) -> Bool)] = [
    ("<=", { $0 <= $1 }), (">=", { $0 >= $1 }), ("!=", { $0 != $1 }), ("==", { $0 == $1 }), ("<", { $0 < $1 }),
    (">", { $0 > $1 }), ("=", { $0 == $1 }),
  ]

  private static let functions: [(String, @Sendable ([Double]) -> Double)] = [
    ("np.exp", { exp($0[0]) }), ("np.sqrt", { $0[0].squareRoot() }), ("log", { log($0[0]) }), ("tanh", { tanh($0[0]) }),
    ("max", { $0.max() ?? .nan }), ("min", { $0.min() ?? .nan }), ("floor", { $0[0].rounded(.down) }),
    ("sign", { $0[0] > 0 ? 1 : $0[0] < 0 ? -1 : 0 }), ("sin", { sin($0[0]) }), ("cos", { cos($0[0]) }),
  ]
}
