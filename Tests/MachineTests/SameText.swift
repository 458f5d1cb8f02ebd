/// Whether two printed texts say the same: equal but for the last digits of floats, within 1e-12 (products are summed in another
/// order on other processors).
func isSameText(_ one: String, _ other: String) -> Bool {
  let a = pieces(one)
  let b = pieces(other)
  guard a.count == b.count else { return false }
  return zip(a, b).allSatisfy { x, y in
    if x == y { return true }
    guard let p = Double(x), let q = Double(y), x.contains("."), y.contains(".") else { return false }
    return abs(p - q) <= 1e-12 * max(1, abs(q))
  }
}

/// A text cut into numbers and what stands between them.
private func pieces(_ text: String) -> [Substring] {
  var result: [Substring] = []
  var rest = text[...]
  while let match = rest.firstMatch(of: /[0-9]+\.[0-9]*(?:e[-+]?[0-9]+)?/) {
    result.append(rest[..<match.range.lowerBound])
    result.append(rest[match.range])
    rest = rest[match.range.upperBound...]
  }
  result.append(rest)
  return result
}
