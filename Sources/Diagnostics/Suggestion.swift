/// The word among `candidates` that was most probably meant by `word`: the nearest by edits (insertion, deletion,
/// replacement, swap of neighbours), if it is near enough; nil otherwise.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  let limit = word.count <= 2 ? 1 : (word.count <= 5 ? 2 : 3)
  guard word.count <= 64 else { return nil }
  var best: (distance: Int, word: String)?
  let typed = Array(word)
  for candidate in candidates where candidate != word && abs(candidate.count - typed.count) <= limit {
    var distance = editDistance(typed, Array(candidate)) * 2
    if candidate.lowercased() == word.lowercased() { distance = 1 }
    if candidate.first != typed.first { distance += 1 }
    guard distance <= limit * 2, distance < candidate.count * 2 else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
  }
  return best?.word
}

/// The least number of edits (Damerau–Levenshtein, optimal string alignment) from one to the other.
private func editDistance(_ from: [Character], _ to: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for i in 0..<from.count {
    var row = [i + 1]
    for j in 0..<to.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (from[i] == to[j] ? 0 : 1))
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[to.count]
}
