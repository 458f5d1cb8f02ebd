/// A call that may be a sum of products over named indices.
package struct IndexedCall: Sendable {
  /// The number of axes of each operand.
  package let ranks: [Int]
  /// The text that was given first: the subscripts of `einsum`.
  package let text: String
  /// The whole numbers of each argument that is one, or a list of them, by the parameter's name.
  package let numbers: [String: [[Int]]]

  /// A call with these operands and arguments.
  package init(ranks: [Int], text: String, numbers: [String: [[Int]]]) {
    self.ranks = ranks
    self.text = text
    self.numbers = numbers
  }

  /// So many letters for axes, beginning with the one at a place.
  func letters(_ count: Int, from first: Int = 0) -> [Character] {
    Array("abcdefghijklmnopqrstuvwxyz".dropFirst(first).prefix(count))
  }
}

extension DerivativeRule {
  /// The subscripts as they were typed.
  static let subscripts = indexed { $0.text }

  /// All cells of both operands multiplied and added.
  static let flatProduct = indexed { _ in "a,a->" }

  /// The sum of the main diagonal of the first two axes.
  static let diagonalSum = indexed { call in
    guard let rank = call.ranks.first, rank >= 2, call.numbers["offset"].map({ $0 == [[0]] }) ?? true else {
      return nil
    }
    let rest = String(call.letters(rank - 2, from: 1))
    return "aa\(rest)->\(rest)"
  }

  /// Each cell of the first operand times the second as a whole, the blocks side by side.
  static let blocks = indexed { call in
    guard call.ranks.count == 2 else { return nil }
    let (one, other) = (call.ranks[0], call.ranks[1])
    let first = call.letters(one)
    let second = call.letters(other, from: one)
    var result: [Character] = []
    for place in (1...Swift.max(one, other, 1)).reversed() {
      if place <= one { result.append(first[one - place]) }
      if place <= other { result.append(second[other - place]) }
    }
    return "\(String(first)),\(String(second))->\(String(result))"
  }

  /// The product summed over the pairs of axes that `axes=` names.
  static let axesProduct = indexed { call in
    guard call.ranks.count == 2 else { return nil }
    let (one, other) = (call.ranks[0], call.ranks[1])
    let pairs: ([Int], [Int])
    switch call.numbers["axes"] ?? [[2]] {
    case let all where all.count == 1 && all[0].count == 1:
      let count = all[0][0]
      guard count >= 0, count <= one, count <= other else { return nil }
      pairs = (Array(one - count..<one), Array(0..<count))
    case let all where all.count == 2 && all[0].count == all[1].count: pairs = (all[0], all[1])
    default: return nil
    }
    let first = call.letters(one)
    var second = call.letters(other, from: one)
    var gone: Set<Int> = []
    for (left, right) in zip(pairs.0, pairs.1) {
      let (from, to) = (left < 0 ? left + one : left, right < 0 ? right + other : right)
      guard first.indices.contains(from), second.indices.contains(to) else { return nil }
      second[to] = first[from]
      gone.insert(from)
    }
    let rest = first.indices.filter { !gone.contains($0) }.map { first[$0] } + second.filter { !first.contains($0) }
    return "\(String(first)),\(String(second))->\(String(rest))"
  }

  /// Matrices multiplied one after the other; a vector may stand first or last.
  static let chain = indexed { call in
    guard call.ranks.count > 1, call.ranks.allSatisfy({ $0 == 1 || $0 == 2 }) else { return nil }
    let letters = call.letters(call.ranks.count + 1)
    guard letters.count == call.ranks.count + 1 else { return nil }
    var parts: [String] = []
    for (place, rank) in call.ranks.enumerated() {
      let isLast = place == call.ranks.count - 1
      if rank == 1, place > 0, !isLast { return nil }
      parts.append(
        rank == 2 ? String(letters[place...place + 1]) : String(letters[place == 0 ? 1 : place]))
    }
    let result =
      (call.ranks[0] == 2 ? String(letters[0]) : "")
      + (call.ranks[call.ranks.count - 1] == 2 ? String(letters[call.ranks.count]) : "")
    return parts.joined(separator: ",") + "->" + result
  }
}
