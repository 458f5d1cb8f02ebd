extension Formula {
  /// A name that stands for any formula in a pattern.
  package static func hole(_ name: String) -> Name { Name(name, python: "?") }

  /// What the holes of a pattern stand for where some part of this formula has its form; nil when none has. Sums and products
  /// may be in any order. Both are to be simplified.
  package func firstMatch(of pattern: Formula) -> [Name: Formula]? {
    for id in reachable.suffix(400) {
      var matcher = Matcher(formula: self, pattern: pattern)
      if matcher.match(pattern.root, id, depth: 0) { return matcher.bindings.mapValues { part($0) } }
    }
    return nil
  }

  /// What the holes of a pattern stand for where the whole formula has its form.
  package func match(of pattern: Formula) -> [Name: Formula]? {
    var matcher = Matcher(formula: self, pattern: pattern)
    return matcher.match(pattern.root, root, depth: 0) ? matcher.bindings.mapValues { part($0) } : nil
  }
}

private struct Matcher {
  let formula: Formula
  let pattern: Formula
  var bindings: [Formula.Name: Formula.ID] = [:]

  mutating func match(_ wanted: Formula.ID, _ id: Formula.ID, depth: Int) -> Bool {
    guard depth < 30 else { return false }
    let kind = formula.kind(of: id)
    switch pattern.kind(of: wanted) {
    case .name(let name) where name.python == "?":
      if let known = bindings[name] {
        return known == id || formula.part(known).unicode() == formula.part(id).unicode()
      }
      bindings[name] = id
      return true
    case .number(let one):
      if case .number(let other) = kind { return one.value == other.value }
      return false
    case .elementwiseProduct, .product, .sum, .maximum, .minimum:
      guard Matcher.sort(kind) == Matcher.sort(pattern.kind(of: wanted)) else { return false }
      return matchAny(Array(pattern.children(of: wanted)), Array(formula.children(of: id)), depth)
    case .application(let name, _):
      guard case .application(name, _) = kind else { return false }
      return matchAll(wanted, id, depth)
    case .gather(let gather, _, _):
      guard case .gather(gather, _, _) = kind, formula.children(of: id).count == pattern.children(of: wanted).count
      else { return false }
      return matchAll(wanted, id, depth)
    case let other: return other == kind && matchAll(wanted, id, depth)
    }
  }

  /// A number for each kind whose operands may stand in any order: products of numbers and of arrays are one.
  private static func sort(_ kind: Formula.Kind) -> Int {
    switch kind {
    case .elementwiseProduct, .product: 1
    case .sum: 2
    case .maximum: 3
    case .minimum: 4
    default: 0
    }
  }

  private mutating func matchAll(_ wanted: Formula.ID, _ id: Formula.ID, _ depth: Int) -> Bool {
    let (one, other) = (Array(pattern.children(of: wanted)), Array(formula.children(of: id)))
    guard one.count == other.count else { return false }
    for (wanted, id) in zip(one, other) where !match(wanted, id, depth: depth + 1) { return false }
    return true
  }

  private mutating func matchAny(_ wanted: [Formula.ID], _ ids: [Formula.ID], _ depth: Int) -> Bool {
    guard wanted.count == ids.count, ids.count <= 4 else { return false }
    guard let first = wanted.first else { return true }
    for position in ids.indices {
      let before = bindings
      var rest = ids
      rest.remove(at: position)
      if match(first, ids[position], depth: depth + 1), matchAny(Array(wanted.dropFirst()), rest, depth) { return true }
      bindings = before
    }
    return false
  }
}
