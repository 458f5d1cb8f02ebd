extension Formula {
  /// The formula with names, cells or other nodes replaced: what `replacement` gives for a node stands in its place.
  package func substituting(_ replacement: (Kind) -> Formula?) -> Formula {
    rewritten { result, id, operands in
      if let other = replacement(kind(of: id)) { return result.join(other) }
      return result.add(kind(of: id), operands)
    }
  }

  /// The formula with one name, where it stands by itself, replaced by another formula.
  package func replacing(_ name: Name, with other: Formula) -> Formula {
    substituting { $0 == .name(name) ? other : nil }
  }

  /// The formula with one cell replaced by another formula.
  package func replacing(_ name: Name, _ indices: [Index], with other: Formula) -> Formula {
    substituting { $0 == .cell(name, indices) ? other : nil }
  }

  /// The names that the formula speaks of, by themselves or with an index, each once, in the order in which they stand.
  package var freeNames: [Name] {
    var found: [Name] = []
    var seen: Set<Name> = []
    for id in reachable {
      switch kind(of: id) {
      case .name(let name), .cell(let name, _): if seen.insert(name).inserted { found.append(name) }
      default: break
      }
    }
    return found
  }
}
