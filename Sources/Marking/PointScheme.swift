import Diagnostics

/// What the answers to a lesson's questions are worth.
///
///     scheme = { blank | comment | "credit" verdict "=" part | left "=" points }
///
/// The left sides are those of claims, `dW2`, `W1#2`, `cost@end`; the part of its points that a number of some verdict earns
/// is between 0 and 1.
package struct PointScheme: Sendable {
  /// A question: what is asked for, as claims write it, and the points for all of it.
  package struct Question: Hashable, Sendable {
    package let left: String
    package let points: Double
  }

  package private(set) var questions: [Question] = []
  package private(set) var credits: [Verdict: Double] = [.agrees: 1, .lastDigit: 1, .carriedForward: 1]
  package private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  /// One point for each of some left sides, as often as they may be there.
  package init(onePointEach lefts: [String]) {
    for left in lefts { add(left, 1) }
  }

  /// Reads some lines, from 1, of a file, such as those inside a fenced block.
  package mutating func read(_ source: Source, lines: Range<Int>) {
    for line in lines {
      let range = source.range(ofLine: line)
      let text = PointScheme.trimmed(PointScheme.withoutComment(source.text(ofLine: line)))
      if !text.isEmpty { read(text, source, SourceRange(start: range.lowerBound, end: range.upperBound)) }
    }
  }

  /// The number of the question that asks for a left side; nil when none does.
  package func number(of left: String) -> Int? { numbers[PointScheme.key(left)] }

  /// The points that can be had.
  package var most: Double { questions.reduce(0) { $0 + $1.points } }

  /// The part of its points that a marked claim earns, from 0 to 1.
  package func credit(of entry: Audit.Entry) -> Double {
    if case .formula(let verdict, _) = entry.outcome { return credits[verdict] ?? 0 }
    let cells = entry.cells
    guard !cells.isEmpty else { return 0 }
    return cells.reduce(0) { $0 + (credits[$1.verdict] ?? 0) } / Double(cells.count)
  }

  private mutating func read(_ text: String, _ source: Source, _ range: SourceRange) {
    guard let equals = text.lastIndex(of: "=") else {
      return report(
        "expected \(code: "NAME = POINTS"), found \(code: text.prefix(40))", source, range,
        hint: "Write what is asked for and what it is worth, \(code: "dW2 = 2").")
    }
    let left = PointScheme.trimmed(text[..<equals])
    let right = PointScheme.trimmed(text[text.index(after: equals)...])
    guard let value = Double(right), value.isFinite, value >= 0 else {
      return report(
        "expected points, found \(code: right.prefix(40))", source, range,
        hint: "Points are a number that is not negative.")
    }
    guard left.hasPrefix("credit ") else {
      guard !left.isEmpty, numbers[PointScheme.key(left)] == nil else {
        return report(
          left.isEmpty ? "expected a name before \(code: "=")" : "a second time \(code: left)", source, range,
          hint: "Give each question its points once.")
      }
      return add(left, value)
    }
    let word = PointScheme.trimmed(left.dropFirst("credit ".count))
    guard let verdict = Verdict(rawValue: word), value <= 1 else {
      let names = Verdict.allCases.map(\.rawValue)
      return report(
        value > 1 ? "expected a part from 0 to 1, found \(code: right)" : "unknown verdict \(code: word)", source,
        range,
        hint: didYouMean(word, among: names).map { "Did you mean \(code: $0)?" }
          ?? "The verdicts are \(names.joined(separator: ", ")).")
    }
    credits[verdict] = value
  }

  private mutating func add(_ left: String, _ points: Double) {
    guard numbers[PointScheme.key(left)] == nil else { return }
    numbers[PointScheme.key(left)] = questions.count
    questions.append(Question(left: left, points: points))
  }

  private mutating func report(_ message: Message, _ source: Source, _ range: SourceRange, hint: Message) {
    diagnostics.append(Diagnostic(.lesson, message, in: source, at: range, hint: hint))
  }

  private static func key(_ left: String) -> String { left.filter { !$0.isWhitespace } }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }).reversed())
  }

  /// A `#` begins a comment unless it counts a name's values, `W1#2`.
  private static func withoutComment(_ text: String) -> Substring {
    var before: Character = " "
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let isCount = (before.isLetter || before.isNumber || before == "_") && next < text.endIndex && text[next].isNumber
      if text[index] == "#", !isCount { return text[..<index] }
      before = text[index]
      index = next
    }
    return text[...]
  }
}
