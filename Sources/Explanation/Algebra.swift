import Symbolic

/// Formulas over named arrays as derivations need them: each part knows its numbers at this moment, so that every rewriting can
/// be checked as it is made.
///
/// Parts lie in one list, operands before what is made of them. What is cell by cell is brought to a sum of products of powers
/// (`Polynomial`), in which quotients cancel.
struct Algebra {
  typealias ID = Int

  enum Node: Hashable {
    /// A name of the script, by the operation that made it, or a derivative that has been named.
    case symbol(Formula.Name)
    case number(Double)
    case sum([ID])
    case product([ID])
    case power(ID, Double)
    /// A function of one array, cell by cell.
    case apply(Formula.Name, ID)
    /// Where a relation holds, 1.
    case relation(Formula.Relation, ID, ID)
    case matrixProduct(ID, ID)
    case transpose(ID)
    /// The sum along axes; they stay with length 1 where `keeps`.
    case total(ID, axes: [Int], keeps: Bool)
    /// The largest along axes.
    case largest(ID, axes: [Int], keeps: Bool)
    /// The same numbers with another shape: axes of length 1 put in or taken away.
    case shaped(ID, [Int])
    /// Softmax along an axis.
    case softmax(ID, axis: Int)
    /// A part of an array as it is written.
    case part(ID, String)
  }

  private(set) var nodes: [Node] = []
  private(set) var tensors: [Tensor] = []
  private var known: [Key: ID] = [:]

  private struct Key: Hashable {
    let node: Node
    let shape: [Int]
  }

  /// Adds a part, or finds it among what is there.
  mutating func add(_ node: Node, _ tensor: Tensor) -> ID {
    let key = Key(node: node, shape: tensor.shape)
    if let id = known[key] { return id }
    nodes.append(node)
    tensors.append(tensor)
    known[key] = nodes.count - 1
    return nodes.count - 1
  }

  subscript(_ id: ID) -> Node { nodes[id] }
  func tensor(_ id: ID) -> Tensor { tensors[id] }
  func isScalar(_ id: ID) -> Bool { tensors[id].shape.isEmpty }

  // MARK: Making

  /// A name. Where it already stands for other numbers, as `x[i]` does in another pass, it is told apart by a raised number.
  mutating func symbol(_ name: Formula.Name, _ tensor: Tensor) -> ID {
    var name = name
    var count = 1
    while let id = known[Key(node: .symbol(name), shape: tensor.shape)], tensors[id] != tensor, count < 1000 {
      count += 1
      name.superscripted = "(\(count))"
    }
    return add(.symbol(name), tensor)
  }
  mutating func number(_ value: Double) -> ID { add(.number(value), Tensor(value)) }

  mutating func sum(_ terms: [ID]) -> ID? {
    if terms.count == 1 { return terms[0] }
    guard let tensor = fold(terms, +) else { return nil }
    return simplified(add(.sum(terms), tensor))
  }

  mutating func product(_ factors: [ID]) -> ID? {
    if factors.count == 1 { return factors[0] }
    guard let tensor = fold(factors, *) else { return nil }
    return simplified(add(.product(factors), tensor))
  }

  private func fold(_ ids: [ID], _ function: (Double, Double) -> Double) -> Tensor? {
    guard let first = ids.first else { return nil }
    return ids.dropFirst().reduce(tensors[first]) { result, next in
      result.flatMap { Tensor.combine($0, tensors[next], function) }
    }
  }

  mutating func power(_ base: ID, _ exponent: Double) -> ID {
    if exponent == 1 { return base }
    let tensor = tensors[base].map { exponent == 2 ? $0 * $0 : exponent == -1 ? 1 / $0 : Algebra.pow($0, exponent) }
    // 1/(1 + e⁻ˣ), whatever it is called.
    if exponent == -1, case .sum(let terms) = nodes[base], terms.count == 2,
      let one = terms.first(where: { isOne($0) }),
      let other = terms.first(where: { $0 != one }), case .apply("exp", let inner) = nodes[other]
    {
      let argument = negated(inner)
      return add(.apply("σ", argument), tensor)
    }
    return simplified(add(.power(base, exponent), tensor))
  }

  mutating func quotient(_ one: ID, _ other: ID) -> ID? {
    // eᶻ/Σeᶻ, whatever it is called.
    if case .apply("exp", let inner) = nodes[one], case .total(let summed, let axes, keeps: true) = nodes[other],
      summed == one, axes.count == 1, let tensor = Tensor.combine(tensors[one], tensors[other], /)
    {
      return add(.softmax(withoutShift(inner, axes), axis: axes[0]), tensor)
    }
    let inverse = power(other, -1)
    return product([one, inverse])
  }

  /// An exponent without what is the same along an axis, which softmax does not see.
  mutating func withoutShift(_ id: ID, _ axes: [Int]) -> ID {
    guard case .sum(let terms) = nodes[id] else { return id }
    let rest = terms.filter { term in
      !isConstant(tensors[term], along: axes, in: tensors[id].shape)
    }
    guard !rest.isEmpty, rest.count < terms.count, rest.count == 1 else { return id }
    return rest[0]
  }

  private func isConstant(_ tensor: Tensor, along axes: [Int], in shape: [Int]) -> Bool {
    let lead = shape.count - tensor.shape.count
    return axes.allSatisfy { $0 < lead || tensor.shape[$0 - lead] == 1 }
  }

  mutating func negated(_ id: ID) -> ID {
    let minus = number(-1)
    return product([minus, id]) ?? id
  }

  func isOne(_ id: ID) -> Bool { nodes[id] == .number(1) }

  mutating func transpose(_ id: ID) -> ID {
    if tensors[id].shape.count < 2 { return id }
    let tensor = tensors[id].transposed
    if case .transpose(let inner) = nodes[id] { return inner }
    // Factors that are numbers stay outside, and a product turns its factors round.
    if case .product(let factors) = nodes[id] {
      let scalars = factors.filter { isScalar($0) }
      let arrays = factors.filter { !isScalar($0) }
      if arrays.count == 1 {
        let turned = transpose(arrays[0])
        return product(scalars + [turned]) ?? add(.transpose(id), tensor)
      }
    }
    // What is cell by cell of transposes is turned inside.
    if hasTranspose(id), let turned = turned(id) { return turned }
    if case .matrixProduct(let one, let other) = nodes[id], tensors[one].shape.count == 2,
      tensors[other].shape.count == 2
    {
      let first = transpose(other)
      let second = transpose(one)
      return matrixProduct(first, second) ?? add(.transpose(id), tensor)
    }
    return add(.transpose(id), tensor)
  }

  /// Whether a part that is cell by cell holds a transpose.
  private func hasTranspose(_ id: ID) -> Bool {
    switch nodes[id] {
    case .transpose: true
    case .sum(let parts), .product(let parts): parts.contains(where: hasTranspose)
    case .power(let base, _): hasTranspose(base)
    case .apply(_, let operand): hasTranspose(operand)
    case .symbol, .number, .relation, .matrixProduct, .total, .largest, .shaped, .softmax, .part: false
    }
  }

  private mutating func turned(_ id: ID) -> ID? {
    if isScalar(id) { return id }
    switch nodes[id] {
    case .transpose(let inner): return inner
    case .sum(let parts):
      let inside = parts.map { turned($0) }
      return inside.allSatisfy { $0 != nil } ? sum(inside.compactMap { $0 }) : nil
    case .product(let parts):
      let inside = parts.map { turned($0) }
      return inside.allSatisfy { $0 != nil } ? product(inside.compactMap { $0 }) : nil
    case .power(let base, let exponent): return turned(base).map { power($0, exponent) }
    case .apply(let name, let operand):
      let tensor = tensors[id].transposed
      return turned(operand).map { add(.apply(name, $0), tensor) }
    case .symbol, .number, .relation, .matrixProduct, .total, .largest, .shaped, .softmax, .part:
      if tensors[id].shape.count < 2 { return id }
      return add(.transpose(id), tensors[id].transposed)
    }
  }

  mutating func matrixProduct(_ one: ID, _ other: ID) -> ID? {
    guard let tensor = Tensor.product(tensors[one], tensors[other]) else { return nil }
    if isScalar(one) || isScalar(other) { return product([one, other]) }
    // Factors that are numbers stand before it.
    var scalars: [ID] = []
    var sides: [ID] = []
    for side in [one, other] {
      if case .product(let factors) = nodes[side] {
        scalars += factors.filter { isScalar($0) }
        let arrays = factors.filter { !isScalar($0) }
        guard let rest = arrays.isEmpty ? nil : product(arrays) else { return nil }
        sides.append(rest)
      } else {
        sides.append(side)
      }
    }
    if scalars.isEmpty { return add(.matrixProduct(one, other), tensor) }
    guard let inner = matrixProduct(sides[0], sides[1]) else { return nil }
    return product(scalars + [inner])
  }

  mutating func total(_ id: ID, _ axes: Set<Int>, keeps: Bool, shape: [Int]) -> ID? {
    let tensor = tensors[id].summed(axes).reshaped(shape)
    guard tensor.count == shape.reduce(1, *) else { return nil }
    if axes.allSatisfy({ tensors[id].shape[$0] == 1 }) { return shaped(id, shape) }
    // Shares of one add up to one: the rows of a one-hot matrix.
    if case .symbol = nodes[id], axes.count == 1, tensor.values.allSatisfy({ abs($0 - 1) < 1e-12 }) { return number(1) }
    if case .product(let factors) = nodes[id] {
      let scalars = factors.filter { isScalar($0) }
      let arrays = factors.filter { !isScalar($0) }
      if !scalars.isEmpty, let rest = arrays.isEmpty ? nil : product(arrays), tensors[rest].shape == tensors[id].shape,
        let inner = total(rest, axes, keeps: keeps, shape: shape)
      {
        return product(scalars + [inner])
      }
    }
    return add(.total(id, axes: axes.sorted(), keeps: keeps), tensor)
  }

  mutating func shaped(_ id: ID, _ shape: [Int]) -> ID? {
    if tensors[id].shape == shape { return id }
    guard tensors[id].count == shape.reduce(1, *) else { return nil }
    return add(.shaped(id, shape), tensors[id].reshaped(shape))
  }

  mutating func apply(_ name: Formula.Name, _ id: ID, _ function: (Double) -> Double) -> ID {
    add(.apply(name, id), tensors[id].map(function))
  }

  private static func pow(_ base: Double, _ exponent: Double) -> Double {
    guard let whole = Int(exactly: exponent), whole.magnitude < 20 else {
      return exponent == 0.5 ? base.squareRoot() : exponent == -0.5 ? 1 / base.squareRoot() : .nan
    }
    let power = (0..<Int(whole.magnitude)).reduce(1.0) { result, _ in result * base }
    return whole < 0 ? 1 / power : power
  }

  /// How many names and signs a part is written with.
  func size(of id: ID) -> Int {
    var count = 0
    var waiting = [id]
    while let next = waiting.popLast(), count < 200 {
      count += 1
      waiting += operands(of: next)
    }
    return count
  }

  // MARK: Cell by cell

  /// The part as a sum of products of powers, with equal factors cancelled and equal terms taken together.
  private mutating func simplified(_ id: ID) -> ID {
    guard let read = Polynomial(id, self) else { return id }
    // Terms added up one after the other stay side by side.
    let polynomial = isScalar(id) && read.terms.count > 1 ? read.spread(self) ?? read : read
    var best = polynomial.collected()
    // First what is divided by may cancel, then what is left may.
    var candidates = [polynomial]
    if let open = polynomial.opened(&self, quotientsOnly: true) { candidates.append(open.collected()) }
    for candidate in candidates {
      if candidate.weight(self) < best.weight(self) { best = candidate }
      if let open = candidate.opened(&self)?.collected(), open.weight(self) < best.weight(self) { best = open }
    }
    let result = build(best, shape: tensors[id].shape)
    guard let result, tensors[result].agrees(with: tensors[id], within: 1e-9),
      tensors[result].shape == tensors[id].shape
    else { return id }
    return result
  }

  /// A part again of a sum of products.
  private mutating func build(_ polynomial: Polynomial, shape: [Int]) -> ID? {
    guard !polynomial.terms.isEmpty else {
      return shape.isEmpty ? number(0) : add(.product([number(0)]), Tensor(repeating: 0, shape: shape))
    }
    let (common, rest) = polynomial.factored(self)
    var terms: [ID] = []
    for term in rest.terms {
      guard let id = build(term) else { return nil }
      terms.append(id)
    }
    let inner: ID
    if terms.count == 1 {
      inner = terms[0]
    } else {
      guard let tensor = fold(terms, +) else { return nil }
      inner = add(.sum(terms), tensor)
    }
    guard let common else { return inner }
    let outside = factors(common)
    if isOne(inner) || outside.isEmpty {
      return outside.isEmpty
        ? inner : outside.count == 1 ? outside[0] : fold(outside, *).map { add(.product(outside), $0) }
    }
    let all: [ID]
    if case .product(let inside) = nodes[inner] { all = outside + inside } else { all = outside + [inner] }
    return fold(all, *).map { add(.product(all), $0) }
  }

  private mutating func build(_ term: Polynomial.Term) -> ID? {
    let all = factors(term)
    if all.isEmpty { return number(1) }
    if all.count == 1 { return all[0] }
    return fold(all, *).map { add(.product(all), $0) }
  }

  /// Numbers stand first, then what has been derived before.
  private func order(_ id: ID) -> Int {
    if isScalar(id) { return 0 }
    if case .symbol(let name) = nodes[id], name.derivativeOf != nil { return 1 }
    return 2
  }

  /// The factors of a term, numbers first.
  private mutating func factors(_ term: Polynomial.Term) -> [ID] {
    var result: [ID] = term.coefficient == 1 ? [] : [number(term.coefficient)]
    let powers = term.powers.sorted { (order($0.key), $0.key) < (order($1.key), $1.key) }
    for (base, exponent) in powers {
      if exponent == 1 {
        result.append(base)
      } else {
        let tensor = tensors[base].map { exponent == 2 ? $0 * $0 : exponent == -1 ? 1 / $0 : Algebra.pow($0, exponent) }
        result.append(add(.power(base, exponent), tensor))
      }
    }
    return result
  }
}
