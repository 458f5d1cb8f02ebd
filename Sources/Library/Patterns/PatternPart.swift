/// A part of a regular expression, as it is read.
indirect enum PatternPart {
  case scalar(Unicode.Scalar)
  case set(PatternSet)
  case place(PatternPlace)
  /// A group with its number, or without one.
  case group(Int?, PatternPart)
  case sequence([PatternPart])
  case alternatives([PatternPart])
  /// So many times; `most` is nil where there is no bound.
  case repeated(PatternPart, least: Int, most: Int?, isGreedy: Bool)
  case backreference(Int)
  /// What must, or must not, stand ahead of or behind a place.
  case look(PatternPart, isAhead: Bool, isNegative: Bool)

  /// How many characters the part matches, where that is always the same.
  var width: Int? {
    switch self {
    case .scalar, .set: return 1
    case .place, .look: return 0
    case .backreference: return nil
    case .group(_, let part): return part.width
    case .sequence(let parts):
      var total = 0
      for part in parts {
        guard let width = part.width else { return nil }
        total += width
      }
      return total
    case .alternatives(let parts):
      let first = parts.first?.width
      return parts.allSatisfy { $0.width == first } ? first : nil
    case .repeated(let part, let least, let most, _):
      guard least == most, let width = part.width else { return nil }
      return width * least
    }
  }
}
