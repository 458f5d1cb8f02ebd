import Symbolic

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Formula {
  /// What a formula over arrays comes to, names standing for what `value` gives; nil where something has no value or the shapes
  /// do not go together. Operands of other shapes are stretched, as NumPy does. A relation is 1 where it holds, 0 elsewhere.
  func tensor(_ value: (Name) -> Tensor?) -> Tensor? {
    var results: [ID: Tensor] = [:]
    for id in reachable {
      var operands: [Tensor] = []
      for child in children(of: id) {
        guard let operand = results[child] else { return nil }
        operands.append(operand)
      }
      guard let result = Self.apply(kind(of: id), operands, value) else { return nil }
      results[id] = result
    }
    return results[root]
  }

  private static func apply(_ kind: Kind, _ operands: [Tensor], _ value: (Name) -> Tensor?) -> Tensor? {
    func folded(_ function: (Double, Double) -> Double) -> Tensor? {
      operands.dropFirst().reduce(operands.first) { result, next in
        result.flatMap { Tensor.combine($0, next, function) }
      }
    }
    switch kind {
    case .number(let number): return Tensor(number.value)
    case .name(let name): return value(name)
    case .elementwiseProduct, .product: return folded(*)
    case .sum: return folded(+)
    case .fraction: return folded(/)
    case .power: return folded { $1 == 2 ? $0 * $0 : pow($0, $1) }
    case .matrixProduct:
      return operands.dropFirst().reduce(operands.first) { result, next in
        result.flatMap { Tensor.product($0, next) }
      }
    case .negation: return operands.first?.map { -$0 }
    case .exponential: return operands.first?.map { exp($0) }
    case .squareRoot: return operands.first?.map { $0.squareRoot() }
    case .absolute: return operands.first?.map { abs($0) }
    case .transpose: return operands.first?.transposed
    case .inverse: return operands.first?.inverse
    case .logarithm(let base):
      let divisor = base.map { log(Double($0)) } ?? 1
      return operands.first?.map { log($0) / divisor }
    case .maximum: return folded { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) }
    case .minimum: return folded { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) }
    case .application(let name, _):
      guard operands.count == 1, let function = function(name) else { return nil }
      return operands[0].map(function)
    case .comparison(let relations):
      guard operands.count == 2, let relation = relations.first, let holds = holds(relation) else { return nil }
      return folded { holds($0, $1) ? 1 : 0 }
    case .conditional:
      guard operands.count == 3, let both = Tensor.combine(operands[0], operands[2], { one, _ in one }),
        let other = Tensor.combine(operands[2], operands[0], { one, _ in one }),
        let shape = Tensor.common(both.shape, operands[1].shape), let chosen = both.stretched(to: shape),
        let rest = other.stretched(to: shape), let condition = operands[1].stretched(to: shape)
      else { return nil }
      var values = rest.values
      for place in values.indices where condition.values[place] != 0 { values[place] = chosen.values[place] }
      return Tensor(values, shape: shape)
    case .cell, .gather, .norm, .tuple, .list, .matrix, .slice, .elided, .assignment, .code: return nil
    }
  }

  private static func holds(_ relation: Relation) -> ((Double, Double) -> Bool)? {
    switch relation {
    case .equal: { $0 == $1 }
    case .notEqual: { $0 != $1 }
    case .less: { $0 < $1 }
    case .lessOrEqual: { $0 <= $1 }
    case .greater: { $0 > $1 }
    case .greaterOrEqual: { $0 >= $1 }
    case .approximately, .member, .arrow: nil
    }
  }

  /// The functions of mathematics that rules and recognised functions speak of.
  private static func function(_ name: Name) -> ((Double) -> Double)? {
    let sigmoid = { (x: Double) in 1 / (1 + exp(-x)) }
    switch (name.text, name.primes) {
    case ("σ", 0): return sigmoid
    case ("σ", 1): return { sigmoid($0) * (1 - sigmoid($0)) }
    case ("tanh", 0): return { tanh($0) }
    case ("tanh", 1): return { 1 - tanh($0) * tanh($0) }
    case ("ReLU", 0): return { $0.isNaN ? $0 : Swift.max(0, $0) }
    case ("ReLU", 1): return { $0 > 0 ? 1 : 0 }
    case ("sin", 0): return { sin($0) }
    case ("cos", 0): return { cos($0) }
    case ("sinh", 0): return { sinh($0) }
    case ("cosh", 0): return { cosh($0) }
    case ("sign", 0): return { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    case ("floor", 0): return { $0.rounded(.down) }
    case ("trunc", 0): return { $0.rounded(.towardZero) }
    default: return nil
    }
  }
}
