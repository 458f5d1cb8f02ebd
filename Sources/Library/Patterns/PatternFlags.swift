/// What changes the meaning of a regular expression, with the numbers that Python's module `re` gives them.
struct PatternFlags: OptionSet {
  let rawValue: Int
  static let ignoresCase = PatternFlags(rawValue: 2)
  static let linewise = PatternFlags(rawValue: 8)
  static let dotTakesAll = PatternFlags(rawValue: 16)
  static let verbose = PatternFlags(rawValue: 64)
}
