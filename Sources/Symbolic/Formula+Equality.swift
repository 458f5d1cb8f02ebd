extension Formula: Hashable {
  /// Whether both are the same formula: the same nodes over the same operands in the same order.
  package static func == (one: Formula, other: Formula) -> Bool {
    var classes = Classes()
    return classes.number(one) == classes.number(other)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind(of: root))
    hasher.combine(children(of: root).count)
  }

  /// Gives equal parts equal numbers, bottom up, so that shared parts are looked at once.
  private struct Classes {
    private struct Key: Hashable {
      var kind: Kind
      var operands: [Int]
    }
    private var numbers: [Key: Int] = [:]

    mutating func number(_ formula: Formula) -> Int {
      var places: [ID: Int] = [:]
      for id in formula.reachable {
        let key = Key(kind: formula.kind(of: id), operands: formula.children(of: id).map { places[$0] ?? -1 })
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        places[id] = number
      }
      return places[formula.root] ?? -1
    }
  }
}
