import Diagnostics

// reference := path index? moment?
// path      := name ("()" "." name)? ("." name)* (index ("." name)+)*
//                                                    W1   sigmoid().s   net.W1   W⁽¹⁾   ∂J/∂W   net.layers[0].W
// index     := ("[" anything with balanced brackets "]")+
// moment    := "#" number | "@" ("end" | "start" | number | bookmark)      no blank around `@`

/// What a person points at in any command: a name, a part of it, at a moment.
package struct Reference: Hashable, Sendable {
  /// At which moment the name is meant.
  package enum Moment: Hashable, Sendable {
    case now
    /// The so-manieth value that the name is given in the run, from 1.
    case value(Int)
    case end
    case step(UInt64)
    case bookmark(String)
  }

  /// The name as it was typed: `W1`, `f().x`, `net.W1`, `δ2`.
  package var path: String
  /// What stands in the brackets, several with `][` between them; nil without any.
  package var index: String?
  package var moment: Moment

  /// The reference as it is written.
  package var text: String {
    var text = path + (index.map { "[\($0)]" } ?? "")
    switch moment {
    case .now: break
    case .value(let number): text += "#\(number)"
    case .end: text += "@end"
    case .step(let step): text += "@\(step)"
    case .bookmark(let name): text += "@\(name)"
    }
    return text
  }

  /// The same with another name, as it is written.
  func named(_ path: String) -> String {
    var other = self
    other.path = path
    return other.text
  }

  /// Texts that stand apart by blanks or commas outside brackets.
  static func split(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "[(".contains(character) { depth += 1 } else if "])".contains(character) { depth -= 1 }
      if depth == 0, character == " " || character == "," {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Reads a reference; nil for anything else.
  package init?(parsing text: String) {
    var rest = trim(text)[...]
    var path = Self.takeWord(&rest)
    guard let first = path.first, !first.isNumber else { return nil }
    if rest.hasPrefix("().") {
      rest = rest.dropFirst(3)
      let local = Self.takeWord(&rest)
      guard !local.isEmpty else { return nil }
      path += "()." + local
    }
    guard let attributes = Self.takeAttributes(&rest) else { return nil }
    path += attributes
    // Items on the way to an attribute: `net.layers[0].W`.
    while rest.first == "[" {
      var attempt = rest
      var items = ""
      while attempt.first == "[" {
        guard let inside = Self.takeBrackets(&attempt), !trim(inside).isEmpty else { return nil }
        items += "[\(trim(inside))]"
      }
      guard attempt.first == ".", let attributes = Self.takeAttributes(&attempt) else { break }
      path += items + attributes
      rest = attempt
    }
    self.path = path
    while rest.first == "[" {
      guard let inside = Self.takeBrackets(&rest), !trim(inside).isEmpty else { return nil }
      index = (index.map { $0 + "][" } ?? "") + trim(inside)
    }
    moment = .now
    if rest.first == "#" {
      guard let number = Int(rest.dropFirst()), number >= 1 else { return nil }
      moment = .value(number)
    } else if rest.first == "@" {
      let place = String(rest.dropFirst())
      guard let first = place.first, first.isLetter || first.isNumber || first == "_" else { return nil }
      guard place.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }) else { return nil }
      if place == "end" {
        moment = .end
      } else if place == "start" {
        moment = .step(0)
      } else if let step = UInt64(place) {
        moment = .step(step)
      } else if first.isNumber {
        return nil
      } else {
        moment = .bookmark(place)
      }
    } else if !rest.isEmpty {
      return nil
    }
  }

  /// A word of a name, in Python's letters or the document's: raised and lowered characters, `W⁽¹⁾`, `∂J/∂W`.
  private static func takeWord(_ rest: inout Substring) -> String {
    var word = ""
    while let character = rest.first {
      let isPart = character.isLetter || character.isNumber || "_∂⁽⁾ᵀ⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".contains(character)
      let isFraction = character == "/" && word.hasPrefix("∂") && rest.dropFirst().first == "∂"
      guard isPart || isFraction else { break }
      word.append(character)
      rest = rest.dropFirst()
    }
    return word
  }

  /// The attributes at the beginning, each with its point; nil where a point has no name behind it.
  private static func takeAttributes(_ rest: inout Substring) -> String? {
    var attributes = ""
    while rest.first == "." {
      var attempt = rest.dropFirst()
      let attribute = takeWord(&attempt)
      guard let first = attribute.first, !first.isNumber else { return nil }
      attributes += "." + attribute
      rest = attempt
    }
    return attributes
  }

  /// A path as the name that it begins with and the ways on from there: `.layers`, `[0]`, `.W`.
  static func steps(of path: String) -> (base: String, steps: [String]) {
    var parts = [""]
    var depth = 0
    for character in path {
      if depth == 0, character == "." || character == "[" { parts.append("") }
      if "[(".contains(character) { depth += 1 } else if "])".contains(character) { depth -= 1 }
      parts[parts.count - 1].append(character)
    }
    return (parts[0], Array(parts.dropFirst()))
  }

  /// What stands in the brackets at the beginning, which may hold brackets and strings; nil when they are not closed.
  private static func takeBrackets(_ rest: inout Substring) -> String? {
    var depth = 0
    var inside = ""
    var after = rest
    while let character = after.first {
      after = after.dropFirst()
      if "[(".contains(character) {
        depth += 1
        if depth == 1 { continue }
      } else if "])".contains(character) {
        depth -= 1
        if depth == 0 {
          rest = after
          return inside
        }
      }
      inside.append(character)
    }
    return nil
  }
}
