/// Goes through a pattern's steps along a text, and back where they lead nowhere. What is to be tried later lies on a list, so
/// that neither the text nor the pattern deepens Swift's stack.
struct PatternMatcher {
  let pattern: Pattern
  let text: [Unicode.Scalar]
  /// Where the text ends for this search.
  let end: Int
  /// How many steps may still be made.
  private var left = 20_000_000

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], end: Int) {
    self.pattern = pattern
    self.text = text
    self.end = end
  }

  /// What is done again when a step leads nowhere.
  private enum Choice {
    case step(Int, position: Int)
    case note(Int, was: Int)
  }

  /// How a match has to lie.
  struct Wish {
    /// Whether it begins at the start and nowhere behind.
    var isFixed = false
    /// Whether it goes to the end of the text.
    var isWhole = false
    /// Whether it must not be empty at the start, since one was found there.
    var advances = false
  }

  /// The places of a match and of its groups, −1 for those that took no part; nil where there is none.
  mutating func match(from start: Int, _ wish: Wish) throws(PatternError) -> [Int]? {
    var position = start
    while position <= end {
      var notes = [Int](repeating: -1, count: pattern.noteCount)
      if let last = try run(0, position, &notes, wish, barred: wish.advances && position == start ? position : -1) {
        notes[0] = position
        notes[1] = last
        return Array(notes.prefix(2 * pattern.groups + 2))
      }
      if wish.isFixed { return nil }
      position += 1
    }
    return nil
  }

  /// All matches, one behind the other; behind an empty one comes none at the same place.
  mutating func matches(from start: Int) throws(PatternError) -> [[Int]] {
    var result: [[Int]] = []
    var wish = Wish()
    var position = start
    while let match = try match(from: position, wish) {
      result.append(match)
      position = match[1]
      wish.advances = match[0] == match[1]
    }
    return result
  }

  /// Where the steps from one on come to their end; nil where they do not.
  private mutating func run(
    _ first: Int, _ start: Int, _ notes: inout [Int], _ wish: Wish, barred: Int
  ) throws(PatternError) -> Int? {
    var choices: [Choice] = []
    var step = first
    var position = start
    while true {
      left -= 1
      if left < 0 { throw .notSupported("a regular expression that takes so long") }
      var holds = true
      switch pattern.steps[step] {
      case .scalar(let scalar):
        holds = position < end && text[position] == scalar
        position += 1
        step += 1
      case .set(let set):
        holds = position < end && set.contains(text[position])
        position += 1
        step += 1
      case .place(let place):
        holds = isAt(place, position)
        step += 1
      case .note(let note):
        choices.append(.note(note, was: notes[note]))
        notes[note] = position
        step += 1
      case .progress(let note):
        holds = notes[note] != position
        step += 1
      case .jump(let target): step = target
      case .fork(let one, let other):
        choices.append(.step(other, position: position))
        step = one
      case .backreference(let group):
        let (low, high) = (notes[2 * group], notes[2 * group + 1])
        holds = high >= 0 && position + high - low <= end && isSame(low, high, position)
        if holds { position += high - low }
        step += 1
      case .look(let behind, let back, let isNegative):
        var inner = notes
        let found =
          position >= back ? try run(step + 1, position - back, &inner, Wish(), barred: -1) != nil : false
        holds = found != isNegative
        if found, !isNegative {
          for (note, place) in inner.enumerated() where place != notes[note] {
            choices.append(.note(note, was: notes[note]))
            notes[note] = place
          }
        }
        step = behind
      case .done:
        if position != barred, !wish.isWhole || position == end { return position }
        holds = false
      }
      if holds { continue }
      // Back to the last choice.
      var found = false
      while !found, let choice = choices.popLast() {
        switch choice {
        case .note(let note, let was): notes[note] = was
        case .step(let other, let place): (step, position, found) = (other, place, true)
        }
      }
      if !found { return nil }
    }
  }

  private func isSame(_ low: Int, _ high: Int, _ position: Int) -> Bool {
    for offset in 0..<high - low {
      let (one, other) = (text[low + offset], text[position + offset])
      guard one == other || pattern.ignoresCase && one.lowered == other.lowered else { return false }
    }
    return true
  }

  private func isAt(_ place: PatternPlace, _ position: Int) -> Bool {
    switch place {
    case .beginning: return position == 0
    case .beginningOfLine: return position == 0 || text[position - 1] == "\n"
    case .endOfText: return position == end
    case .end: return position == end || position == end - 1 && text[position] == "\n"
    case .endOfLine: return position == end || text[position] == "\n"
    case .wordBoundary: return isWord(position - 1) != isWord(position)
    case .noWordBoundary: return isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    position >= 0 && position < end && PatternSet.holds(.word, text[position])
  }
}
