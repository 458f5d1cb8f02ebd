/// The format string of Python's `%` operator, cut into literal text and conversions.
package struct PercentFormat: Hashable, Sendable {
  /// A part of the string, in order.
  package enum Part: Hashable, Sendable {
    case literal(String)
    case conversion(PercentConversion)
  }

  package let parts: [Part]
  /// What is wrong after the last part. Python finds it only there, after it has used up the arguments before it.
  package let failure: ArrayError?

  /// Cuts a format string; it never fails at once, see `failure`.
  package init(parsing text: String) {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var literal = ""
    var index = 0
    var failure: ArrayError?
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar != "%" {
        literal.unicodeScalars.append(scalar)
      } else if index < scalars.count, scalars[index] == "%" {
        index += 1
        literal.append("%")
      } else {
        do throws(ArrayError) {
          let conversion = try PercentConversion(scalars, at: &index)
          if !literal.isEmpty { parts.append(.literal(literal)) }
          literal = ""
          parts.append(.conversion(conversion))
        } catch {
          failure = error
          break
        }
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
    self.failure = failure
  }
}
