import Diagnostics

/// Splits the lines of a claims block into statements, a bracket holding several lines together, and reads each.
struct ClaimsParser {
  let source: Source
  let lines: Range<Int>
  var claims: [Claim] = []
  var expectations: [Expectation] = []
  var diagnostics: [Diagnostic] = []
  /// The names that are asked for, where claims stand among prose; nil where there is nothing but claims.
  private let asked: Set<String>?
  private var origin: String?

  init(source: Source, lines: Range<Int>, asked: Set<String>? = nil) {
    self.source = source
    self.asked = asked
    self.lines = lines.clamped(to: 1..<source.lineCount + 1)
  }

  mutating func parse() {
    var line = lines.lowerBound
    while line < lines.upperBound {
      let start = source.range(ofLine: line).lowerBound
      let (end, next) = statement(from: line)
      line = next
      let range = trimmed(start, end)
      if range.start < range.end { read(range) }
    }
  }

  /// The end of the statement that begins on a line, and the line after it.
  private mutating func statement(from first: Int) -> (end: Int, next: Int) {
    var depth = 0
    var opener = 0
    var line = first
    let bytes = source.bytes
    let firstRange = source.range(ofLine: first)
    // Brackets of prose open nothing.
    if asked != nil, separator(from: firstRange.lowerBound, to: firstRange.upperBound) == nil {
      return (firstRange.upperBound, first + 1)
    }
    while line < lines.upperBound {
      let range = source.range(ofLine: line)
      if line > first, separator(from: range.lowerBound, to: range.upperBound) != nil || isDirective(line) {
        break  // A new claim begins: the bracket before it was never closed.
      }
      scan: for index in range {
        // Most bytes are none of these, and there may be a million.
        switch bytes[index] {
        case 0x5B, 0x28:  // [ and (
          if depth == 0 { opener = index }
          depth += 1
        case 0x5D, 0x29: depth -= 1
        case 0x5C where begins("\\begin{", at: index):
          if depth == 0 { opener = index }
          depth += 1
        case 0x5C where begins("\\end{", at: index): depth -= 1
        case 0x23 where isComment(at: index, after: range.lowerBound): break scan
        default: break
        }
      }
      line += 1
      if depth <= 0 {
        // Numbers that go on below their name belong to it.
        if line < lines.upperBound, hasClaim(first, before: line), isNumbers(line) { continue }
        return (range.upperBound, line)
      }
    }
    report(
      "a bracket that is never closed", SourceRange(start: opener, end: opener + 1),
      hint: "Close it before the next claim begins; the claim is left out.")
    return (source.range(ofLine: first).lowerBound, line)
  }

  private func begins(_ word: String, at index: Int) -> Bool {
    source.bytes[index] == UInt8(ascii: "\\") && source.bytes[index...].starts(with: word.utf8)
  }

  /// Whether the statement from a line on is a claim, and not a formula's.
  private func hasClaim(_ first: Int, before line: Int) -> Bool {
    let start = source.range(ofLine: first).lowerBound
    guard !isDirective(first), let (_, right) = separator(from: start, to: source.range(ofLine: first).upperBound)
    else {
      return false
    }
    let rest = source.bytes[right..<source.range(ofLine: first).upperBound]
    return line > first + 1 || isNumeric(rest) || rest.allSatisfy(isBlank)
  }

  /// Whether a line holds nothing but numbers, and what stands between numbers.
  private func isNumbers(_ line: Int) -> Bool {
    let bytes = source.bytes[source.range(ofLine: line)]
    return separator(from: bytes.startIndex, to: bytes.endIndex) == nil && isNumeric(bytes)
  }

  private func isNumeric(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasDigit = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "\\"):
        // A command of LaTeX, with what it has in braces.
        while index < bytes.endIndex, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "{"),
          let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
        {
          index = end + 1
        }
        hasDigit = true
      case UInt8(ascii: "#"): return hasDigit
      case _ where hasDigit && byte | 0x20 == UInt8(ascii: "e"): break
      case UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"): hasDigit = true
      case 0x80...: break
      case _ where isBlank(byte): break
      case _ where "+-.,;:&/()$'\"`".utf8.contains(byte): break
      default: return false
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return hasDigit && !text.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
  }

  private mutating func read(_ range: SourceRange) {
    let text = source.text(in: range)
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isWord(text[..<colon]), separator(range) == nil {
      let word = String(text[..<colon])
      let rest = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      if asked != nil, !speaksOfAsked(text) { return }
      switch word {
      case "source": origin = String(rest)
      case "expect": readExpectation(String(rest), range)
      default:
        let known = didYouMean(word, among: ["source", "expect"])
        let hint: Message =
          known.map { "Did you mean \(code: $0 + ":")?" } ?? "A claim is written \(code: "NAME = 0.25")."
        report("unknown word \(code: word + ":") in a claims block", range, hint: hint)
      }
      return
    }
    guard let (equals, behind) = separator(range) else {
      if !speaksOfAsked(text) { return }
      report(
        "expected \(code: "NAME = NUMBERS"), found \(code: text.prefix(40))", range,
        hint: "Separate the name and its numbers with one \(code: "=").")
      return
    }
    let left = trimmed(range.start, equals)
    let right = trimmed(behind, range.end)
    guard left.start < left.end, right.start < right.end else {
      report(
        left.start < left.end ? "expected numbers after \(code: "=")" : "expected a name before \(code: "=")", range,
        hint: "A claim is written \(code: "NAME = 0.25").")
      return
    }
    do {
      let value = try ClaimedValuesParser.value(in: source, from: right.start, to: right.end)
      claims.append(
        Claim(
          source: origin, left: source.text(in: left), value: value, line: source.line(at: range.start), range: range))
    } catch {
      if speaksOfAsked(source.text(in: left)) { diagnostics.append(error) }
    }
  }

  /// Whether a line is about what is asked for; every line is, where there is no prose.
  private func speaksOfAsked(_ text: String) -> Bool {
    guard let asked else { return true }
    let bytes = Array(text.utf8)
    guard let (_, end) = ClaimReference.scan(bytes, at: 0, withAttributes: false) else { return false }
    return asked.contains(String(decoding: bytes[..<end], as: UTF8.self))
  }

  private mutating func readExpectation(_ text: String, _ range: SourceRange) {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard words.count >= 2, let last = words.last, let verdict = Verdict(rawValue: String(last)) else {
      let names = Verdict.allCases.map(\.rawValue)
      let known = words.count >= 2 ? words.last.flatMap { didYouMean(String($0), among: names) } : nil
      let hint: Message =
        known.map { "Did you mean \(code: $0)?" } ?? "The verdicts are \(names.joined(separator: ", "))."
      report("expected a name and a verdict after \(code: "expect:")", range, hint: hint)
      return
    }
    let left = words.dropLast().joined(separator: " ")
    let (name, index) = ClaimsParser.splitIndex(left)
    expectations.append(
      Expectation(
        left: left, name: name, index: index, verdict: verdict, line: source.line(at: range.start), range: range))
  }

  /// `dW2[0,1]` as `dW2` and `[0, 1]`; anything else as it is, without an index.
  private static func splitIndex(_ text: String) -> (name: String, index: [Int]?) {
    guard text.last == "]", let open = text.lastIndex(of: "[") else { return (text, nil) }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0.filter { $0 != " " }) }
    guard numbers.count == parts.count, open > text.startIndex else { return (text, nil) }
    return (String(text[..<open]), numbers)
  }

  private func separator(_ range: SourceRange) -> (start: Int, end: Int)? {
    separator(from: range.start, to: range.end)
  }

  /// The single `=` outside brackets, or `≈` for it, before any comment.
  private func separator(from start: Int, to end: Int) -> (start: Int, end: Int)? {
    var depth = 0
    var index = start
    while index < end {
      let byte = source.bytes[index]
      if isComment(at: index, after: start) { return nil }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "=") where depth == 0:
        let next = index + 1 < end ? source.bytes[index + 1] : 0
        let before = index > start ? source.bytes[index - 1] : 0
        if next == UInt8(ascii: "=") {
          index += 1
        } else if ![UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: ":")].contains(before) {
          return (index, index + 1)
        }
      case 0xE2 where depth == 0 && source.bytes[index..<end].starts(with: "≈".utf8): return (index, index + 3)
      default: break
      }
      index += 1
    }
    return nil
  }

  private func isDirective(_ line: Int) -> Bool {
    let bytes = source.bytes[source.range(ofLine: line)]
    return bytes.starts(with: "source:".utf8) || bytes.starts(with: "expect:".utf8)
  }

  /// Whether a `#` begins a comment here: it does, except in `NAME#2`.
  private func isComment(at index: Int, after start: Int) -> Bool {
    guard source.bytes[index] == UInt8(ascii: "#") else { return false }
    guard index > start, index + 1 < source.bytes.count else { return true }
    let next = source.bytes[index + 1]
    return !(isWordByte(source.bytes[index - 1]) && next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9"))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func isWord(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isWordByte) }

  /// The range without blanks at either end and without a comment on its last line.
  private func trimmed(_ start: Int, _ end: Int) -> SourceRange {
    var from = start
    var to = end
    let lastLine = max(start, source.range(ofLine: source.line(at: max(start, end - 1))).lowerBound)
    if lastLine < end, let comment = (lastLine..<end).first(where: { isComment(at: $0, after: lastLine) }) {
      to = comment
    }
    while from < to, isBlank(source.bytes[from]) { from += 1 }
    while to > from, isBlank(source.bytes[to - 1]) { to -= 1 }
    return SourceRange(start: from, end: to)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private mutating func report(_ message: Message, _ range: SourceRange, hint: Message) {
    diagnostics.append(Diagnostic(.lesson, message, in: source, at: range, hint: hint))
  }
}
