import Diagnostics

/// Reads what stands after a claim's `=`: a number, numbers in lists, rows, a matrix of LaTeX, a table's rows, or an expression.
///
///     values  = row { rowEnd row }
///     rowEnd  = ";" | "/" with blanks around it | "\\" | a line's end
///     row     = { number | list } separated by blanks, "," , "&" or "|"
///     list    = "[" values "]" | "(" values ")" | "\begin{bmatrix}" values "\end{bmatrix}"
///     quoted  = '"' row '"'          # in which a comma before a digit is a decimal comma
///
/// All is read in one pass without recursion: `open` holds the lists that are not closed yet, the page itself first.
struct ClaimedValuesParser {
  private let source: Source
  private let whole: SourceRange
  private var index: Int
  private var line: Int
  private var numbers: [PrintedNumber] = []
  private var lines: [Int] = []
  private var open: [OpenList]
  /// The length of the lists at each depth, once one of that depth has been closed.
  private var lengths: [Int?] = [nil]
  /// Whether a comma, an ampersand or a bracket stood before: a line that ends here goes on.
  private var goesOn = true
  /// The quotation mark of the quoted text that is being read.
  private var quote: UInt8?
  /// Brackets that only dress a LaTeX matrix, `\left[ \begin{array}`.
  private var dressings = 0
  private var hasEndedMatrix = false
  /// Whether something beside one bare number was there.
  private var isList = false
  /// Whether rows came from the page and not from brackets.
  private var isLoose = false

  static func value(in source: Source, from start: Int, to end: Int) throws(Diagnostic) -> Claim.Value {
    let range = within(source, SourceRange(start: start, end: end))
    // Longer texts are no single number.
    let text = source.text(in: range)
    if range.end - range.start < 80, let number = PrintedNumber(text) {
      return .numbers(ClaimedValues(numbers: [number], lines: [source.line(at: range.start)], shape: []))
    }
    guard !isFormula(text) else { return .formula(text) }
    var parser = ClaimedValuesParser(source, range)
    return .numbers(try parser.parse())
  }

  private init(_ source: Source, _ range: SourceRange) {
    self.source = source
    whole = range
    index = range.start
    line = source.line(at: range.start)
    open = [OpenList(at: range.start)]
  }

  // MARK: What kind of text it is

  /// The inside of `array(…)` and its like, as Python prints an array, and of dollar signs.
  private static func within(_ source: Source, _ range: SourceRange) -> SourceRange {
    var range = range
    let text = source.text(in: range)
    for name in ["array(", "np.array(", "numpy.array(", "matrix(", "tensor("] where text.hasPrefix(name) {
      guard text.utf8.last == UInt8(ascii: ")") else { break }
      let inside = range.start + name.utf8.count..<range.end - 1
      // Behind the last bracket there may be a dtype.
      guard let bracket = source.bytes[inside].lastIndex(of: UInt8(ascii: "]")), bracket > inside.lowerBound else {
        break
      }
      let tail = String(decoding: source.bytes[(bracket + 1)..<inside.upperBound], as: UTF8.self)
      let letters = tail.filter { $0 != " " && $0 != "\n" }
      guard letters.isEmpty || letters.hasPrefix(",dtype=") || letters.hasPrefix(",shape=") else { break }
      return SourceRange(start: inside.lowerBound, end: bracket + 1)
    }
    while range.end - range.start > 1, source.bytes[range.start] == UInt8(ascii: "$"),
      source.bytes[range.end - 1] == UInt8(ascii: "$")
    {
      range = SourceRange(start: range.start + 1, end: range.end - 1)
    }
    return range
  }

  /// Whether a text is an expression of Python: words that are no numbers, outside a list and outside LaTeX.
  private static func isFormula(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") { return false }
    if bytes.first == UInt8(ascii: "|") || bytes.contains(UInt8(ascii: "\\")) || bytes.contains(UInt8(ascii: "$")) {
      return false
    }
    if bytes.first == UInt8(ascii: "\"") || bytes.first == UInt8(ascii: "'") { return false }
    let words = text.unicodeScalars.split {
      !($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == ".")
    }
    return words.contains { word in
      guard let first = word.first(where: { $0.properties.isAlphabetic }) else { return false }
      // `1e-3` and `1.e+05` are numbers.
      if word.first != first, word.allSatisfy({ !$0.properties.isAlphabetic || $0 == "e" || $0 == "E" }) {
        return false
      }
      let text = String(String.UnicodeScalarView(word))
      return text != "nan" && text != "inf"
    }
  }

  // MARK: Reading

  private mutating func parse() throws(Diagnostic) -> ClaimedValues {
    while index < whole.end { try readToken() }
    guard open.count == 1, quote == nil else {
      throw source.bytes[whole.end - 1] == UInt8(ascii: "]") ? unbalanced(whole) : notANumber(whole)
    }
    guard isList || !numbers.isEmpty else { throw notANumber(whole) }
    var page = open[0]
    page.endRow()
    if page.lists == 1, page.count == 1 {
      lengths.removeFirst()
    } else if numbers.count == 1, !isList {
      return ClaimedValues(numbers: numbers, lines: lines, shape: [])
    } else {
      try close(&page, depth: 0, end: whole.end - 1)
    }
    let shape = lengths.compactMap { $0 }
    guard shape.reduce(1, { $0 &* $1 }) == numbers.count else { throw ragged(whole.start, whole.end - 1) }
    return ClaimedValues(numbers: numbers, lines: lines, shape: shape, isLoose: isLoose)
  }

  private mutating func readToken() throws(Diagnostic) {
    let byte = source.bytes[index]
    // What there is most of goes first.
    if byte == 0x20 {
      index += 1
      return
    }
    if byte >= 0x30, byte <= 0x39 { return try readNumber() }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("): try openBracket()
    case UInt8(ascii: "]"), UInt8(ascii: ")"): try closeBracket()
    case UInt8(ascii: ",") where quote == nil || !isDigit(at: index + 1):
      separate()
      index += 1
    case UInt8(ascii: "&"):
      separate()
      index += 1
    case UInt8(ascii: "|"):
      isList = true
      index += 1
      if isRule() { skipLine() }
    case UInt8(ascii: ";"):
      endRow()
      index += 1
    case UInt8(ascii: "/") where isAlone(index):
      endRow()
      index += 1
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = quote == nil ? byte : nil
      index += 1
    case UInt8(ascii: "$"), UInt8(ascii: "`"): index += 1
    case UInt8(ascii: "\\"): try readCommand()
    case 0x0A, 0x0D:
      if byte == 0x0D, index + 1 < whole.end, source.bytes[index + 1] == 0x0A { index += 1 }
      line += 1
      index += 1
      if !goesOn, let last = open.indices.last, !open[last].isMatrix, open.count <= 2 {
        open[last].endRow()
        open[last].breaks += 1
      }
    case _ where isBlank(byte): index += 1
    case _ where wideBlank(at: index) > 0: index += wideBlank(at: index)
    default: try readNumber()
    }
  }

  private mutating func openBracket() throws(Diagnostic) {
    if let next = next(after: index), source.bytes[next...].starts(with: "\\begin".utf8) {
      dressings += 1
      index += 1
      return
    }
    try openList(isMatrix: false)
    index += 1
  }

  private mutating func openList(isMatrix: Bool) throws(Diagnostic) {
    let here = SourceRange(start: index, end: index + 1)
    guard open.count <= 8 else {
      throw Diagnostic(
        .lesson, "expected at most 8 lists in one another", in: source, at: here,
        hint: "NumPy arrays of this kind have at most 8 axes.")
    }
    open.append(OpenList(at: index, isMatrix: isMatrix))
    if lengths.count < open.count { lengths.append(nil) }
    goesOn = true
    isList = true
    hasEndedMatrix = false
  }

  private mutating func closeBracket() throws(Diagnostic) {
    if hasEndedMatrix, dressings > 0 {
      dressings -= 1
      index += 1
      return
    }
    guard open.count > 1 else {
      throw Diagnostic(
        .lesson, "expected nothing after the closing bracket", in: source,
        at: SourceRange(start: index, end: index + 1), hint: "Put all the numbers inside one pair of brackets.")
    }
    try closeList()
    index += 1
  }

  private mutating func closeList() throws(Diagnostic) {
    guard var list = open.popLast(), let outer = open.indices.last else { throw unbalanced(whole) }
    list.endRow()
    try close(&list, depth: open.count, end: index)
    open[outer].addList()
    goesOn = false
  }

  /// Enters the length of a list that is over, and of its rows where it has such.
  private mutating func close(_ list: inout OpenList, depth: Int, end: Int) throws(Diagnostic) {
    guard list.lists == 0 || list.lists == list.count else { throw ragged(list.start, end) }
    var length = list.count
    var rowLength: Int?
    if list.lists == 0, list.rowLengths.count > 1 {
      let isEven = list.rowLengths.allSatisfy { $0 == list.rowLengths[0] }
      // Numbers that the page only broke into lines are one long row.
      guard isEven || list.breaks >= list.rowLengths.count - 1 else { throw ragged(list.start, end) }
      isLoose = isLoose || !isEven || list.isMatrix || list.breaks > 0 || depth == 0
      if isEven {
        length = list.rowLengths.count
        rowLength = list.rowLengths[0]
      }
    } else if list.lists == 0, list.isMatrix {
      // LaTeX has no rows without columns: one row of it may stand for a list.
      isLoose = true
    }
    try enter(length, depth: depth, list.start, end)
    if let rowLength {
      if lengths.count == depth + 1 { lengths.append(nil) }
      try enter(rowLength, depth: depth + 1, list.start, end)
    } else if list.lists == 0, lengths.count > depth + 1 {
      // A list of numbers beside a list of lists would leave a depth that one of them has not.
      throw ragged(list.start, end)
    }
  }

  private mutating func enter(_ length: Int, depth: Int, _ start: Int, _ end: Int) throws(Diagnostic) {
    if let known = lengths[depth], known != length { throw ragged(start, end) }
    lengths[depth] = length
  }

  private mutating func separate() {
    goesOn = true
    isList = true
  }

  private mutating func endRow() {
    isList = true
    goesOn = true
    if let last = open.indices.last { open[last].endRow() }
  }

  /// A command of LaTeX: a matrix that begins or ends, a row that ends, a space, or one that a number begins with.
  private mutating func readCommand() throws(Diagnostic) {
    var end = index + 1
    while end < whole.end, isLetter(source.bytes[end]) { end += 1 }
    let word = source.text(in: SourceRange(start: index + 1, end: end))
    switch word {
    case "":
      let sign = end < whole.end ? source.bytes[end] : 0
      if sign == UInt8(ascii: "\\") { endRow() }
      index = end + 1
      if sign == UInt8(ascii: "\\"), index < whole.end, source.bytes[index] == UInt8(ascii: "[") { skip(to: "]") }
    case "cr":
      endRow()
      index = end
    case "begin":
      try openList(isMatrix: true)
      index = end
      skip(to: "}")
      // The columns of an array, `{ccc}`.
      if index < whole.end, source.bytes[index] == UInt8(ascii: "{") { skip(to: "}") }
    case "end":
      guard open.last?.isMatrix == true else { throw unbalanced(SourceRange(start: index, end: end)) }
      try closeList()
      hasEndedMatrix = true
      index = end
      skip(to: "}")
    case "left":
      index = end
      if let next = next(after: index), index < whole.end, source.bytes[next...].starts(with: "\\begin".utf8) {
        // The bracket dresses the matrix.
        index += 1
        dressings += 1
      } else if index < whole.end, source.bytes[index] == UInt8(ascii: ".") {
        index += 1
      }
    case "right":
      index = end
      if index < whole.end, source.bytes[index] == UInt8(ascii: ".") || hasEndedMatrix && dressings > 0 {
        if hasEndedMatrix, dressings > 0 { dressings -= 1 }
        index += 1
      }
    case "quad", "qquad", "hline", "displaystyle": index = end
    case "frac", "tfrac", "dfrac", "pm": try readNumber()
    case "dots", "ldots", "cdots", "vdots", "ddots": throw elided(SourceRange(start: index, end: end))
    default: throw notANumber(SourceRange(start: index, end: end))
    }
  }

  private mutating func skip(to close: Character) {
    let byte = close.asciiValue ?? 0
    let end = source.bytes[index..<whole.end].firstIndex(of: byte)
    index = end.map { $0 + 1 } ?? whole.end
  }

  private mutating func readNumber() throws(Diagnostic) {
    let range = SourceRange(start: index, end: numberEnd())
    let text = source.text(in: range)
    guard let number = PrintedNumber(text, decimalComma: quote != nil) else {
      if text.contains("...") || text.contains("…") { throw elided(range) }
      // Of a sum or product the whole is shown, of a list the cell.
      throw notANumber(isList || source.line(at: whole.end - 1) > line ? range : whole)
    }
    guard let last = open.indices.last else { throw unbalanced(range) }
    open[last].addNumber()
    numbers.append(number)
    lines.append(line)
    goesOn = false
    index = range.end
  }

  /// Where the number that begins here ends, with the power of ten that may follow it.
  private func numberEnd() -> Int {
    var end = wordEnd(index)
    if end < whole.end, source.bytes[end] == UInt8(ascii: ",") { return end }
    // A sign that stands apart from its number, and not behind another one.
    if goesOn || open.last?.isAtRow == true, isSign(SourceRange(start: index, end: end)),
      let next = next(after: end - 1), next > end, isDigit(at: next)
    {
      end = wordEnd(next)
    }
    guard let sign = next(after: end - 1) else { return end }
    let first = source.bytes[sign]
    guard first >= 0x80 || first == UInt8(ascii: "*") || first == UInt8(ascii: "\\") else { return end }
    for times in ["×", "·", "⋅", "*", "\\times", "\\cdot"] where source.bytes[sign...].starts(with: times.utf8) {
      guard let ten = next(after: sign + times.utf8.count - 1), source.bytes[ten...].starts(with: "10".utf8),
        ten + 2 < whole.end
      else { break }
      let raised = source.bytes[ten + 2]
      guard raised == UInt8(ascii: "^") || raised == UInt8(ascii: "*") || raised >= 0x80 else { break }
      end = ten + 2
      while end < whole.end, !isDelimiter(end) || source.bytes[end] == UInt8(ascii: "{") { end += 1 }
      break
    }
    return end
  }

  private func wordEnd(_ start: Int) -> Int {
    var end = start
    if end < whole.end, source.bytes[end] == UInt8(ascii: "\\") {
      // `\frac{1}{3}`, `\frac13`, `\pm 0.25`.
      end += 1
      while end < whole.end, isLetter(source.bytes[end]) { end += 1 }
      let isSign = source.bytes[start..<end].elementsEqual("\\pm".utf8)
      while isSign, end < whole.end, isBlank(source.bytes[end]) { end += 1 }
    }
    let bytes = source.bytes
    while end < whole.end {
      let byte = bytes[end]
      // Digits, points, signs and letters are no delimiters.
      let isPlain = byte >= 0x2D && byte <= 0x39 || byte >= 0x61 && byte <= 0x7A || byte >= 0x80 && byte < 0xC2
      if !isPlain, isDelimiter(end) { break }
      end += 1
    }
    return max(end, start + 1)
  }

  // MARK: Characters

  private func isDelimiter(_ index: Int) -> Bool {
    let byte = source.bytes[index]
    switch byte {
    case UInt8(ascii: ","): return quote == nil || !isDigit(at: index + 1)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "$"), UInt8(ascii: "`"):
      return true
    default: return isBlank(byte) || wideBlank(at: index) > 0
    }
  }

  /// How many bytes a blank has that is not ASCII, as pages have them between the cells of a matrix; 0 for what is none.
  private func wideBlank(at index: Int) -> Int {
    let bytes = source.bytes
    guard bytes[index] >= 0xC2 else { return 0 }
    if bytes[index] == 0xC2 { return index + 1 < whole.end && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < whole.end else { return 0 }
    let isSpace =
      bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (bytes[index + 2] <= 0x8A || bytes[index + 2] == 0xAF)
    let isIdeographic = bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
    return isSpace || isIdeographic ? 3 : 0
  }

  private func isSign(_ range: SourceRange) -> Bool {
    let text = source.text(in: range)
    return text.unicodeScalars.count == 1
      && text.unicodeScalars.allSatisfy { NumberSpelling.isMinus($0) || $0 == "+" || $0 == "±" }
  }

  private func isDigit(at index: Int) -> Bool {
    index < whole.end && (0x30...0x39).contains(source.bytes[index]) || index < whole.end && source.bytes[index] == 0x2E
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// The offset of the next character that is no blank, behind an offset.
  private func next(after index: Int) -> Int? {
    var next = index + 1
    while next < whole.end, source.bytes[next] == 0x20 || source.bytes[next] == 0x09 { next += 1 }
    return next < whole.end ? next : nil
  }

  private func isAlone(_ index: Int) -> Bool {
    (index == whole.start || isBlank(source.bytes[index - 1]) || source.bytes[index - 1] == UInt8(ascii: "]"))
      && (index + 1 == whole.end || isBlank(source.bytes[index + 1]) || source.bytes[index + 1] == UInt8(ascii: "["))
  }

  /// Whether the rest of the line is the rule below a table's head, `---|:--:|`.
  private func isRule() -> Bool {
    var end = index
    var hasDash = false
    while end < whole.end, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D {
      switch source.bytes[end] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: " "): break
      default: return false
      }
      end += 1
    }
    return hasDash
  }

  private mutating func skipLine() {
    while index < whole.end, source.bytes[index] != 0x0A, source.bytes[index] != 0x0D { index += 1 }
  }

  /// A list that is being read.
  private struct OpenList {
    let start: Int
    let isMatrix: Bool
    var count = 0
    var lists = 0
    var rowLengths: [Int] = []
    /// How many of its rows ended because a line did.
    var breaks = 0
    private var inRow = 0
    /// Whether the next number begins a row.
    var isAtRow: Bool { inRow == 0 }

    init(at start: Int, isMatrix: Bool = false) {
      self.start = start
      self.isMatrix = isMatrix
    }

    mutating func addNumber() {
      count += 1
      inRow += 1
    }

    mutating func addList() {
      count += 1
      lists += 1
    }

    mutating func endRow() {
      if inRow > 0 { rowLengths.append(inRow) }
      inRow = 0
    }
  }

  // MARK: What is wrong

  private func notANumber(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lesson, "expected a number, found \(code: source.text(in: range).prefix(40))", in: source, at: range,
      hint:
        "Numbers are written \(code: "-0.35"), \(code: "1e-3"), \(code: "1/3") or, with a lost sign, \(code: "±0.25").")
  }

  private func elided(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lesson, "numbers are left out at \(code: source.text(in: range).prefix(40))", in: source, at: range,
      hint: "Give all of them, or claim one cell, \(code: "W1[0,2] = 0.979").")
  }

  private func ragged(_ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      .lesson, "expected rows of equal length", in: source, at: SourceRange(start: start, end: end + 1),
      hint: "Give every row as many numbers as the first.")
  }

  private func unbalanced(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lesson, "expected brackets that match", in: source, at: range,
      hint: "Open and close each list once, \(code: "[[1, 2], [3, 4]]").")
  }
}
