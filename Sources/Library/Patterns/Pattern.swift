/// A regular expression as a list of steps, which `PatternMatcher` goes through.
struct Pattern {
  enum Step {
    case scalar(Unicode.Scalar)
    case set(PatternSet)
    case place(PatternPlace)
    /// Notes the place in the text: the beginning of a group at an even number, its end at an odd one.
    case note(Int)
    case jump(Int)
    /// Tries one step, and the other if that leads nowhere.
    case fork(first: Int, second: Int)
    /// Goes on only if something was matched since the place that is noted under that number.
    case progress(Int)
    case backreference(Int)
    /// A pattern of its own that must, or must not, match here or so many characters before.
    case look(end: Int, back: Int, isNegative: Bool)
    case done
  }

  private(set) var steps: [Step] = []
  /// How many places are noted: two for each group and for the whole, then one for each loop.
  private(set) var noteCount: Int
  let groups: Int
  let names: [(name: String, number: Int)]
  let ignoresCase: Bool

  init(_ text: String, _ flags: PatternFlags) throws(PatternError) {
    var reader = PatternReader(text, flags)
    let part = try reader.read()
    groups = reader.groups
    names = reader.names
    ignoresCase = reader.flags.contains(.ignoresCase)
    noteCount = 2 * groups + 2
    try add(part)
    steps.append(.done)
  }

  /// The largest number of steps.
  private static let limit = 100_000

  private mutating func add(_ part: PatternPart) throws(PatternError) {
    if steps.count > Pattern.limit { throw .notSupported("a regular expression of so many repetitions") }
    switch part {
    case .scalar(let scalar): steps.append(.scalar(scalar))
    case .set(let set): steps.append(.set(set))
    case .place(let place): steps.append(.place(place))
    case .backreference(let number): steps.append(.backreference(number))
    case .sequence(let parts): for part in parts { try add(part) }
    case .group(let number, let part):
      if let number { steps.append(.note(2 * number)) }
      try add(part)
      if let number { steps.append(.note(2 * number + 1)) }
    case .alternatives(let parts):
      var jumps: [Int] = []
      for part in parts.dropLast() {
        let fork = steps.count
        steps.append(.done)
        try add(part)
        jumps.append(steps.count)
        steps.append(.done)
        steps[fork] = .fork(first: fork + 1, second: steps.count)
      }
      if let last = parts.last { try add(last) }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .repeated(let part, let least, let most, let isGreedy):
      for _ in 0..<least { try add(part) }
      if let most {
        var forks: [Int] = []
        for _ in least..<max(least, most) {
          forks.append(steps.count)
          steps.append(.done)
          try add(part)
        }
        for fork in forks { steps[fork] = Pattern.fork(fork + 1, steps.count, isGreedy) }
      } else {
        let fork = steps.count
        let note = noteCount
        noteCount += 1
        steps += [.done, .note(note)]
        try add(part)
        steps += [.progress(note), .jump(fork)]
        steps[fork] = Pattern.fork(fork + 1, steps.count, isGreedy)
      }
    case .look(let part, let isAhead, let isNegative):
      let look = steps.count
      steps.append(.done)
      try add(part)
      steps.append(.done)
      steps[look] = .look(end: steps.count, back: isAhead ? 0 : part.width ?? 0, isNegative: isNegative)
    }
  }

  private static func fork(_ inner: Int, _ outer: Int, _ isGreedy: Bool) -> Step {
    .fork(first: isGreedy ? inner : outer, second: isGreedy ? outer : inner)
  }
}
