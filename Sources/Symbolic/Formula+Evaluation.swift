#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Formula {
  /// The number that a formula of numbers comes to; nil where it holds anything that has no value of its own. A relation
  /// that holds is 1, one that does not is 0. `value` may give names and cells their numbers.
  ///
  /// Additions and multiplications are made from left to right, as Python makes them.
  package func evaluate(_ value: (Kind) -> Double? = { _ in nil }) -> Double? {
    var results = [Double?](repeating: nil, count: nodes.count)
    for id in reachable {
      let operands = children(of: id).map { results[$0.index] }
      results[id.index] = evaluate(kind(of: id), operands, value)
    }
    return nodes.indices.contains(root.index) ? results[root.index] : nil
  }

  private func evaluate(_ kind: Kind, _ operands: [Double?], _ value: (Kind) -> Double?) -> Double? {
    if case .conditional = kind { return Self.chosen(operands) }
    var known: [Double] = []
    for operand in operands {
      guard let operand else { return nil }
      known.append(operand)
    }
    guard let first = known.first else {
      switch kind {
      case .number(let number): return number.value
      default: return value(kind)
      }
    }
    switch kind {
    case .number, .name, .cell, .gather, .inverse, .tuple, .list, .matrix, .slice, .elided, .assignment, .code:
      return nil
    case .matrixProduct, .elementwiseProduct, .product: return known.dropFirst().reduce(first, *)
    case .sum: return known.dropFirst().reduce(first, +)
    case .negation: return -first
    case .fraction: return known.count == 2 ? first / known[1] : nil
    case .power: return known.count == 2 ? pow(first, known[1]) : nil
    case .exponential: return exp(first)
    case .squareRoot: return first.squareRoot()
    case .transpose: return first
    case .application(let function, _): return known.count == 1 ? Self.elementary(function, first) : nil
    case .logarithm(let base): return Self.logarithm(first, base)
    // NaN stays NaN, as in NumPy.
    case .maximum: return known.dropFirst().reduce(first) { $0.isNaN || $1.isNaN ? .nan : max($0, $1) }
    case .minimum: return known.dropFirst().reduce(first) { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
    case .absolute, .norm: return abs(first)
    case .comparison(let relations): return Self.holds(known, relations)
    case .conditional: return nil
    }
  }

  /// Only what is chosen must have a value.
  private static func chosen(_ operands: [Double?]) -> Double? {
    for position in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let condition = operands[position + 1] else { return nil }
      if condition != 0 { return operands[position] }
    }
    return operands.last ?? nil
  }

  private static func logarithm(_ value: Double, _ base: Int?) -> Double {
    switch base {
    case nil: log(value)
    case 2: log2(value)
    case 10: log10(value)
    case .some(let base): log(value) / log(Double(base))
    }
  }

  /// The functions of mathematics that go by one name everywhere.
  private static func elementary(_ function: Name, _ value: Double) -> Double? {
    guard function == Name(function.text, python: function.python) else { return nil }
    switch function.text {
    case "σ": return 1 / (1 + exp(-value))
    case "exp": return exp(value)
    case "tanh": return tanh(value)
    case "sin": return sin(value)
    case "cos": return cos(value)
    case "tan": return tan(value)
    case "sinh": return sinh(value)
    case "cosh": return cosh(value)
    case "ReLU": return value.isNaN ? value : max(0, value)
    default: return nil
    }
  }

  private static func holds(_ sides: [Double], _ relations: [Relation]) -> Double? {
    for position in 1..<max(1, sides.count) {
      let (one, other) = (sides[position - 1], sides[position])
      let isTrue: Bool
      switch position <= relations.count ? relations[position - 1] : .equal {
      case .equal: isTrue = one == other
      // As `np.isclose` has it.
      case .approximately: isTrue = one == other || abs(one - other) <= 1e-8 + 1e-5 * abs(other)
      case .notEqual: isTrue = one != other
      case .less: isTrue = one < other
      case .lessOrEqual: isTrue = one <= other
      case .greater: isTrue = one > other
      case .greaterOrEqual: isTrue = one >= other
      case .member, .arrow: return nil
      }
      if !isTrue { return 0 }
    }
    return 1
  }
}
