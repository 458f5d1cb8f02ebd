/// A sum of products of powers of parts of an algebra: where quotients cancel and equal terms come together.
struct Polynomial {
  struct Term {
    var coefficient: Double
    /// The exponents by the parts that are raised to them.
    var powers: [Algebra.ID: Double]
  }

  var terms: [Term]

  private static let longest = 48

  init(_ terms: [Term]) { self.terms = terms }

  /// Reads a part; nil when it grows too long.
  init?(_ id: Algebra.ID, _ algebra: Algebra) {
    switch algebra[id] {
    case .number(let value): terms = [Term(coefficient: value, powers: [:])]
    case .sum(let parts):
      terms = []
      for part in parts {
        guard let inner = Polynomial(part, algebra) else { return nil }
        terms += inner.terms
      }
    case .product(let factors):
      var result = Term(coefficient: 1, powers: [:])
      for factor in factors {
        guard let inner = Polynomial(factor, algebra) else { return nil }
        if inner.terms.count == 1 {
          result.coefficient *= inner.terms[0].coefficient
          for (base, exponent) in inner.terms[0].powers { result.powers[base, default: 0] += exponent }
        } else {
          // A sum stays whole, so that it can cancel with itself.
          result.powers[factor, default: 0] += 1
        }
      }
      terms = [result]
    case .power(let base, let exponent):
      guard let inner = Polynomial(base, algebra) else { return nil }
      if inner.terms.count == 1, inner.terms[0].coefficient > 0 || exponent == exponent.rounded() {
        let term = inner.terms[0]
        var coefficient = 1.0
        for _ in 0..<Int(min(abs(exponent.rounded()), 20)) { coefficient *= term.coefficient }
        if exponent != exponent.rounded() {
          guard term.coefficient == 1 else {
            terms = [Term(coefficient: 1, powers: [base: exponent])]
            return
          }
        }
        if exponent < 0 { coefficient = 1 / coefficient }
        terms = [Term(coefficient: coefficient, powers: term.powers.mapValues { $0 * exponent })]
      } else {
        terms = [Term(coefficient: 1, powers: [base: exponent])]
      }
    case .symbol, .apply, .relation, .matrixProduct, .transpose, .total, .largest, .shaped, .softmax, .part:
      terms = [Term(coefficient: 1, powers: [id: 1])]
    }
    if terms.count > Polynomial.longest { return nil }
    for place in terms.indices { terms[place].powers = terms[place].powers.filter { $0.value != 0 } }
  }

  /// How long it is when written.
  func weight(_ algebra: Algebra) -> Int {
    terms.reduce(0) { sum, term in
      sum + 1 + term.powers.reduce(0) { $0 + algebra.size(of: $1.key) + ($1.value == 1 ? 0 : 1) }
    }
  }

  /// Equal terms taken together, and those that come to nothing left out.
  func collected() -> Polynomial {
    var result: [Term] = []
    for term in terms {
      if let place = result.firstIndex(where: { $0.powers == term.powers }) {
        result[place].coefficient += term.coefficient
      } else {
        result.append(term)
      }
    }
    return Polynomial(result.filter { abs($0.coefficient) > 1e-15 })
  }

  /// Sums that only a number stands before, as their terms; nil when there is none.
  func spread(_ algebra: Algebra) -> Polynomial? {
    var result: [Term] = []
    var isAny = false
    for term in terms {
      guard term.powers.count == 1, let (base, exponent) = term.powers.first, exponent == 1, case .sum = algebra[base],
        let inner = Polynomial(base, algebra)
      else {
        result.append(term)
        continue
      }
      isAny = true
      result += inner.terms.map { Term(coefficient: term.coefficient * $0.coefficient, powers: $0.powers) }
    }
    return isAny && result.count <= Polynomial.longest ? Polynomial(result) : nil
  }

  /// Sums among the factors multiplied out, or with `quotientsOnly` those that hold a quotient; nil when there is none.
  func opened(_ algebra: inout Algebra, quotientsOnly: Bool = false) -> Polynomial? {
    var result: [Term] = []
    var isAny = false
    for term in terms {
      var open = [Term(coefficient: term.coefficient, powers: [:])]
      for (base, exponent) in term.powers.sorted(by: { $0.key < $1.key }) {
        if case .sum = algebra[base], exponent > 0, exponent <= 2, exponent == exponent.rounded(),
          let inner = Polynomial(base, algebra),
          !quotientsOnly || inner.terms.contains(where: { $0.powers.values.contains { $0 < 0 } })
        {
          isAny = true
          for _ in 0..<Int(exponent) {
            open = open.flatMap { one in
              inner.terms.map { other in
                Term(
                  coefficient: one.coefficient * other.coefficient,
                  powers: one.powers.merging(other.powers, uniquingKeysWith: +).filter { $0.value != 0 })
              }
            }
          }
        } else {
          for place in open.indices { open[place].powers[base, default: 0] += exponent }
        }
        if open.count > Polynomial.longest { return nil }
      }
      result += open.map { term in
        var term = term
        term.powers = term.powers.filter { $0.value != 0 }
        return term
      }
    }
    return isAny && result.count <= 2 * Polynomial.longest ? Polynomial(result) : nil
  }

  /// What all terms have in common, and what is left; nil when nothing is.
  func factored(_ algebra: Algebra) -> (common: Term?, rest: Polynomial) {
    guard let first = terms.first else { return (nil, self) }
    if terms.count == 1 { return (nil, self) }
    var powers = first.powers
    for term in terms.dropFirst() {
      powers = powers.filter { term.powers[$0.key] != nil }
      for (base, exponent) in powers {
        let other = term.powers[base] ?? 0
        if (exponent > 0) != (other > 0) {
          powers[base] = nil
        } else {
          powers[base] = abs(other) < abs(exponent) ? other : exponent
        }
      }
    }
    let size = terms.map { abs($0.coefficient) }.min() ?? 1
    let isShared = terms.allSatisfy { abs(abs($0.coefficient) - size) <= 1e-12 * size }
    var coefficient = isShared ? size : 1
    // A positive term stands first.
    if terms.allSatisfy({ $0.coefficient < 0 }) { coefficient = -coefficient }
    // `1 - y` reads better than `y - 1`.
    if coefficient > 0, terms.contains(where: { $0.powers.isEmpty && $0.coefficient < 0 }),
      terms.contains(where: { $0.coefficient > 0 })
    {
      coefficient = -coefficient
    }
    if powers.isEmpty, coefficient == 1 { return (nil, ordered(self)) }
    let rest = terms.map { term in
      Term(
        coefficient: term.coefficient / coefficient,
        powers: term.powers.merging(powers.mapValues { -$0 }, uniquingKeysWith: +).filter { $0.value != 0 })
    }
    return (Term(coefficient: coefficient, powers: powers), ordered(Polynomial(rest)))
  }

  private func ordered(_ polynomial: Polynomial) -> Polynomial {
    guard let place = polynomial.terms.firstIndex(where: { $0.coefficient > 0 }), place > 0 else { return polynomial }
    var terms = polynomial.terms
    terms.insert(terms.remove(at: place), at: 0)
    return Polynomial(terms)
  }
}
