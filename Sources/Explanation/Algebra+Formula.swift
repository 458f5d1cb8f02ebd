import Symbolic

extension Algebra {
  /// A part as a formula.
  /// `naming` are parts that are written by a name.
  func formula(_ id: ID, naming names: [ID: Formula.Name] = [:]) -> Formula {
    var result = Formula()
    var places = names.mapValues { result.name($0) }
    result.root = write(id, &result, &places)
    return result.simplified()
  }

  private func write(_ id: ID, _ formula: inout Formula, _ places: inout [ID: Formula.ID]) -> Formula.ID {
    if let known = places[id] { return known }
    let written = make(id, &formula, &places)
    places[id] = written
    return written
  }

  private func make(_ id: ID, _ formula: inout Formula, _ places: inout [ID: Formula.ID]) -> Formula.ID {
    switch nodes[id] {
    case .symbol(let name): return formula.name(name)
    case .number(let value): return number(value, &formula)
    case .sum(let terms):
      var written: [Formula.ID] = []
      for term in terms { written.append(write(term, &formula, &places)) }
      return sumOfCells(written, &formula) ?? formula.sum(written)
    case .product(let factors): return product(factors, &formula, &places)
    case .power(let base, let exponent):
      if exponent < 0 { return product([id], &formula, &places) }
      let inner = write(base, &formula, &places)
      if exponent == 0.5 { return formula.squareRoot(inner) }
      let above = formula.number(exponent, .exact)
      return formula.power(inner, above)
    case .apply(let name, let operand):
      let inner = write(operand, &formula, &places)
      switch name.text {
      case "exp": return formula.exponential(inner)
      case "log": return formula.logarithm(inner)
      case "abs": return formula.absolute(inner)
      default: return formula.apply(name, [inner])
      }
    case .relation(let relation, let one, let other):
      let first = write(one, &formula, &places)
      let second = write(other, &formula, &places)
      let holds = formula.compare(first, relation, second)
      return formula.list([holds])
    case .matrixProduct(let one, let other):
      let first = write(one, &formula, &places)
      let second = write(other, &formula, &places)
      return formula.matrixProduct([first, second])
    case .transpose(let operand):
      let inner = write(operand, &formula, &places)
      return formula.transpose(inner)
    case .total(let operand, let axes, _):
      let inner = write(operand, &formula, &places)
      return gathered(.sum, inner, axes, tensors[operand].shape, &formula)
    case .largest(let operand, let axes, _):
      let inner = write(operand, &formula, &places)
      return gathered(.maximum, inner, axes, tensors[operand].shape, &formula)
    case .shaped(let operand, let shape):
      let inner = write(operand, &formula, &places)
      if shape.filter({ $0 != 1 }) == tensors[operand].shape.filter({ $0 != 1 }),
        shape.count > tensors[operand].shape.count
      {
        var rest = tensors[operand].shape[...]
        let text = shape.map { length -> String in
          if length == 1, rest.first != 1 { return "None" }
          rest = rest.dropFirst()
          return ":"
        }
        return formula.slice(inner, text.joined(separator: ","))
      }
      return inner
    case .softmax(let operand, _):
      let inner = write(operand, &formula, &places)
      return formula.apply("softmax", [inner])
    case .part(let operand, let text):
      let inner = write(operand, &formula, &places)
      return formula.slice(inner, text)
    }
  }

  /// Terms that are the same but for the cell that they speak of, as one under a sign: Σᵢ (u·x[i] - y[i])².
  private func sumOfCells(_ terms: [Formula.ID], _ formula: inout Formula) -> Formula.ID? {
    guard terms.count > 2 else { return nil }
    let letter = ["i", "j", "k", "n"].first { letter in
      !nodes.contains { if case .symbol(let name) = $0 { name.text == letter } else { false } }
    }
    guard let letter else { return nil }
    var places: Set<Int> = []
    var body: (text: String, formula: Formula)?
    for term in terms {
      var found: Set<Int> = []
      let general = formula.part(term).substituting { kind in
        guard case .name(let name) = kind, let (place, text) = Algebra.cell(name.text, letter) else { return nil }
        found.insert(place)
        var other = name
        other.text = text
        return Formula { $0.name(other) }
      }
      let text = general.unicode()
      guard found.count == 1, let place = found.first, places.insert(place).inserted, body?.text ?? text == text else {
        return nil
      }
      if body == nil { body = (text, general) }
    }
    guard let body, places.min() == 0, places.max() == terms.count - 1 else { return nil }
    let inner = formula.join(body.formula)
    return formula.gather(.sum, over: letter, inner)
  }

  /// The first index of the name of a cell, `x[2,0]`, and the name with a letter in its place.
  private static func cell(_ text: String, _ letter: String) -> (Int, String)? {
    guard let open = text.firstIndex(of: "["), text.last == "]" else { return nil }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard let place = parts.first.flatMap({ Int($0) }) else { return nil }
    return (place, text[...open] + ([letter] + parts.dropFirst().map(String.init)).joined(separator: ",") + "]")
  }

  private func gathered(
    _ gather: Formula.Gather, _ inner: Formula.ID, _ axes: [Int], _ shape: [Int], _ formula: inout Formula
  ) -> Formula.ID {
    let long = axes.filter { shape[$0] > 1 }
    if long.count == shape.count(where: { $0 > 1 }) { return formula.gather(gather, inner) }
    let letters = ["k", "l", "p", "q"]
    var index = shape.map { _ in ":" }
    var names: [String] = []
    for (axis, letter) in zip(long, letters) {
      index[axis] = letter
      names.append(letter)
    }
    var result = formula.slice(inner, index.joined(separator: ","))
    for name in names.reversed() { result = formula.gather(gather, over: name, result) }
    return result
  }

  private func number(_ value: Double, _ formula: inout Formula) -> Formula.ID {
    if value < 0 {
      let positive = number(-value, &formula)
      return formula.negation(positive)
    }
    // 0.2 in a product is ⅕ of five samples, and is written so.
    if value != value.rounded(), abs(value) < 1 {
      let below = (1 / abs(value)).rounded()
      if below < 1e6, abs(1 / below - abs(value)) < 1e-15 * below {
        let one = formula.number(1, .exact)
        let denominator = formula.number(below, .exact)
        let fraction = formula.fraction(one, denominator)
        return value < 0 ? formula.negation(fraction) : fraction
      }
    }
    if let (above, below) = Algebra.fraction(value), below < 1000 {
      let numerator = formula.number(above, .exact)
      let denominator = formula.number(below, .exact)
      return formula.fraction(numerator, denominator)
    }
    return plain(value, &formula)
  }

  /// A number as it is, where that is short; else rounded like all others.
  private func plain(_ value: Double, _ formula: inout Formula) -> Formula.ID {
    "\(value)".count > 8 ? formula.number(value) : formula.number(value, .exact)
  }

  /// A number as a fraction of small whole numbers; nil for one that is whole, or none.
  private static func fraction(_ value: Double) -> (Double, Double)? {
    guard value != value.rounded() else { return nil }
    for above in [1.0, 2, 3, 4, 5, 6, 8, 10] {
      let below = (above / value).rounded()
      if below > 1, below < 1e7, abs(above / below - value) <= 4e-16 * value { return (above, below) }
    }
    return nil
  }

  /// A product: the sign, then what are numbers, then the arrays, over what is divided by.
  private func product(_ factors: [ID], _ formula: inout Formula, _ places: inout [ID: Formula.ID]) -> Formula.ID {
    var isNegative = false
    var scalarAbove: [Formula.ID] = []
    var scalarBelow: [Formula.ID] = []
    var above: [Formula.ID] = []
    var below: [Formula.ID] = []
    for factor in factors {
      switch nodes[factor] {
      case .number(let value):
        if value < 0 { isNegative.toggle() }
        if abs(value) == 1 { continue }
        if let (above, below) = Algebra.fraction(abs(value)) {
          scalarBelow.append(formula.number(below, .exact))
          if above != 1 { scalarAbove.append(formula.number(above, .exact)) }
        } else {
          scalarAbove.append(plain(abs(value), &formula))
        }
      case .power(let base, let exponent) where exponent < 0:
        var inner = write(base, &formula, &places)
        if exponent == -0.5 {
          inner = formula.squareRoot(inner)
        } else if exponent != -1 {
          let number = formula.number(-exponent, .exact)
          inner = formula.power(inner, number)
        }
        if isScalar(base) { scalarBelow.append(inner) } else { below.append(inner) }
      case .symbol, .sum, .product, .power, .apply, .relation, .matrixProduct, .transpose, .total, .largest, .shaped,
        .softmax, .part:
        let inner = write(factor, &formula, &places)
        if isScalar(factor) { scalarAbove.append(inner) } else { above.append(inner) }
      }
    }
    var parts: [Formula.ID] = []
    if !scalarBelow.isEmpty {
      let numerator = scalarAbove.isEmpty ? formula.number(1, .exact) : formula.product(scalarAbove)
      let denominator = formula.product(scalarBelow)
      parts.append(formula.fraction(numerator, denominator))
    } else {
      parts += scalarAbove
    }
    if !below.isEmpty {
      let numerator = above.isEmpty ? formula.number(1, .exact) : formula.elementwiseProduct(above)
      let denominator = formula.elementwiseProduct(below)
      parts.append(formula.fraction(numerator, denominator))
    } else if !above.isEmpty {
      parts.append(formula.elementwiseProduct(above))
    }
    let result = formula.product(parts)
    return isNegative ? formula.negation(result) : result
  }
}
