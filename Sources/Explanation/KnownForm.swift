import Symbolic

/// A part of a formula that has a name of its own, such as the cross-entropy, recognised by its form.
struct KnownForm {
  private let patterns: [Formula]
  /// What is said of it; the holes of the pattern by their letters.
  private let says: @Sendable ([String: String]) -> String

  /// What is to be said of a formula.
  static func remarks(on formula: Formula) -> [String] {
    let simple = formula.simplified()
    return all.compactMap { form in
      for pattern in form.patterns {
        guard let found = simple.firstMatch(of: pattern) else { continue }
        var texts: [String: String] = [:]
        for (name, part) in found { texts[name.text] = part.unicode() }
        return form.says(texts)
      }
      return nil
    }
  }

  private static let all: [KnownForm] = [
    KnownForm([
      { formula in
        let (y, p) = (formula.name(Formula.hole("y")), formula.name(Formula.hole("p")))
        let one = formula.number(1, .exact)
        let (rest, other) = (formula.difference(one, y), formula.difference(one, p))
        let (logarithm, otherLogarithm) = (formula.logarithm(p), formula.logarithm(other))
        let first = formula.product([y, logarithm])
        let second = formula.product([rest, otherLogarithm])
        return formula.sum([first, second])
      }
    ]) {
      "y log p + (1-y) log(1-p) with y = \($0["y"] ?? "?"), p = \($0["p"] ?? "?"): the cross-entropy (log-loss), but for sign and mean"
    },
    KnownForm([
      { formula in
        let difference = squared(&formula)
        return formula.gather(.sum, difference)
      },
      { formula in
        let difference = squared(&formula)
        return formula.gather(.mean, difference)
      },
    ]) { "Σ (a - b)² with a = \($0["a"] ?? "?"), b = \($0["b"] ?? "?"): the squared error" },
    KnownForm([
      { formula in
        let u = formula.name(Formula.hole("u"))
        let power = formula.exponential(u)
        let sum = formula.gather(.sum, power)
        return formula.fraction(power, sum)
      }
    ]) { "e^u / Σ e^u with u = \($0["u"] ?? "?"): softmax" },
  ]

  private static func squared(_ formula: inout Formula) -> Formula.ID {
    let (a, b) = (formula.name(Formula.hole("a")), formula.name(Formula.hole("b")))
    let difference = formula.difference(a, b)
    let two = formula.number(2, .exact)
    return formula.power(difference, two)
  }

  private init(
    _ patterns: [(inout Formula) -> Formula.ID], says: @escaping @Sendable ([String: String]) -> String
  ) {
    self.patterns = patterns.map { Formula($0).simplified() }
    self.says = says
  }
}
