import Diagnostics

/// Reads what stands after a claim's `=`: a number, lists of numbers, or an expression.
///
/// The lists are read in one pass without recursion: `starts` holds where each open list's elements began.
enum ClaimedValuesParser {
  static func value(in source: Source, from start: Int, to end: Int) throws(Diagnostic) -> Claim.Value {
    let whole = SourceRange(start: start, end: end)
    let text = source.text(in: whole)
    if let number = PrintedNumber(text) {
      return .numbers(ClaimedValues(numbers: [number], lines: [source.line(at: start)], shape: []))
    }
    if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
      return .numbers(try list(in: source, whole))
    }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw notANumber(text, in: source, whole)
    }
    return .formula(text)
  }

  private static func list(in source: Source, _ whole: SourceRange) throws(Diagnostic) -> ClaimedValues {
    var numbers: [PrintedNumber] = []
    var lines: [Int] = []
    var line = source.line(at: whole.start)
    var open: [OpenList] = []
    // The shape below each depth, once one list of that depth has been closed.
    var lengths: [Int?] = []
    var rows: [Int] = []
    var lastWasComma = false
    var index = whole.start
    var isDone = false
    while index < whole.end {
      let byte = source.bytes[index]
      let here = SourceRange(start: index, end: index + 1)
      guard !isDone || isBlank(byte) || byte == UInt8(ascii: "#") else {
        throw Diagnostic(
          .lesson, "expected nothing after the closing bracket", in: source, at: here,
          hint: "Put all the numbers inside one pair of brackets.")
      }
      switch byte {
      case UInt8(ascii: "["):
        guard open.count < 8 else {
          throw Diagnostic(
            .lesson, "expected at most 8 lists in one another", in: source, at: here,
            hint: "NumPy arrays of this kind have at most 8 axes.")
        }
        open.append(OpenList(at: index))
        if lengths.count < open.count { lengths.append(nil) }
        lastWasComma = false
        index += 1
      case UInt8(ascii: "]"):
        guard var list = open.popLast() else { throw unbalanced(in: source, here) }
        list.endRow()
        var length = list.count
        if list.rowLengths.count > 1, list.lists == 0 {
          // Bare numbers in rows, one to a line.
          guard open.isEmpty, Set(list.rowLengths).count == 1 else { throw ragged(in: source, list.start, index) }
          length = list.rowLengths.count
          rows = [list.rowLengths[0]]
        }
        guard list.lists == 0 || list.lists == list.count else { throw ragged(in: source, list.start, index) }
        let depth = open.count
        if let known = lengths[depth], known != length { throw ragged(in: source, list.start, index) }
        // A list of numbers beside a list of lists would leave a depth that one of them has not.
        if list.lists == 0, lengths.count > depth + 1 { throw ragged(in: source, list.start, index) }
        lengths[depth] = length
        if let outer = open.indices.last { open[outer].addList() } else { isDone = true }
        lastWasComma = false
        index += 1
      case UInt8(ascii: ","):
        lastWasComma = true
        index += 1
      case UInt8(ascii: "#"):
        while index < whole.end, source.bytes[index] != 0x0A, source.bytes[index] != 0x0D { index += 1 }
      case 0x0A, 0x0D:
        if byte == 0x0D, index + 1 < whole.end, source.bytes[index + 1] == 0x0A { index += 1 }
        line += 1
        if !lastWasComma, let last = open.indices.last { open[last].endRow() }
        index += 1
      case _ where isBlank(byte):
        index += 1
      default:
        var end = index
        while end < whole.end, !isDelimiter(source.bytes[end]) { end += 1 }
        let range = SourceRange(start: index, end: end)
        let text = source.text(in: range)
        guard let number = PrintedNumber(text) else { throw notANumber(text, in: source, range) }
        guard let last = open.indices.last else { throw unbalanced(in: source, here) }
        open[last].addNumber()
        numbers.append(number)
        lines.append(line)
        lastWasComma = false
        index = end
      }
    }
    guard isDone else { throw unbalanced(in: source, whole) }
    let shape = lengths.compactMap { $0 } + rows
    guard shape.reduce(1, { $0 &* $1 }) == numbers.count else { throw ragged(in: source, whole.start, whole.end - 1) }
    return ClaimedValues(numbers: numbers, lines: lines, shape: shape)
  }

  /// A list that is being read.
  private struct OpenList {
    let start: Int
    var count = 0
    var lists = 0
    var rowLengths: [Int] = []
    private var inRow = 0

    init(at start: Int) { self.start = start }

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

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "#")
  }

  private static func notANumber(_ text: String, in source: Source, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lesson, "expected a number, found \(code: text.prefix(40))", in: source, at: range,
      hint:
        "Numbers are written \(code: "-0.35"), \(code: "1e-3"), \(code: "1/3") or, with a lost sign, \(code: "±0.25").")
  }

  private static func ragged(in source: Source, _ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      .lesson, "expected rows of equal length", in: source, at: SourceRange(start: start, end: end + 1),
      hint: "Give every row as many numbers as the first.")
  }

  private static func unbalanced(in source: Source, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lesson, "expected brackets that match", in: source, at: range,
      hint: "Open and close each list once, \(code: "[[1, 2], [3, 4]]").")
  }
}
