import Diagnostics

/// The answers of one learner: the lines that one would type, `dW2 = [0.339, 0.242, 0.171]`, among whatever else a file holds.
///
/// In Markdown and text every line that has an equality sign is an answer, with the lines of numbers below it; a prompt, the word
/// `check`, a bullet and backticks around it say nothing. Where there is a block ```` ```answers ```` (or ```` ```claims ````),
/// only what is in it counts. In a table (`.csv`, `.tsv`) the first cell of a row is the name and the others are its numbers.
/// Of several answers to one question the last counts.
package struct AnswerFile: Sendable {
  package private(set) var claims = ClaimsFile()
  /// The text in which the claims stand, line by line that of the file.
  package let source: Source

  /// Reads a file; `names` are what is asked for, so that a line about one of them that is no answer can be told.
  package init(_ file: Source, asked names: Set<String>) {
    let path = file.name.lowercased()
    let isTable = path.hasSuffix(".csv") || path.hasSuffix(".tsv")
    let lines = isTable ? AnswerFile.lines(ofTable: file) : AnswerFile.lines(ofText: file, asked: names)
    source = Source(name: file.name, text: lines.joined(separator: "\n"))
    claims.read(source, lines: 1..<source.lineCount + 1, asked: names)
  }

  // MARK: Text

  private static func lines(ofText file: Source, asked names: Set<String>) -> [String] {
    let all = (1...max(1, file.lineCount)).map { file.text(ofLine: $0) }
    let hasBlock = all.contains { isFence($0) && ["answers", "claims"].contains(word(ofFence: $0)) }
    var isInBlock = false
    var isAnswers = !hasBlock
    return all.map { line in
      if isFence(line) {
        isInBlock.toggle()
        // Where no block is meant for answers, every one may hold some that is no program.
        let word = word(ofFence: line)
        isAnswers =
          isInBlock
          ? ["answers", "claims"].contains(word) || !hasBlock && !["python", "py", "longhand"].contains(word)
          : !hasBlock
        return ""
      }
      return isAnswers ? withoutLabel(bare(line), asked: names) : ""
    }
  }

  private static func isFence(_ line: String) -> Bool {
    let start = line.drop { $0 == " " }
    return start.hasPrefix("```") || start.hasPrefix("~~~")
  }

  private static func word(ofFence line: String) -> String {
    String(line.drop { "`~ ".contains($0) }.prefix { $0 != " " })
  }

  /// A line without what stands before an answer, and without backticks.
  private static func bare(_ line: String) -> String {
    var text = line[...].drop { $0 == " " || $0 == "\t" }
    guard text.contains("=") || text.contains("≈") else { return line.replacing("`", with: " ") }
    for mark in ["- ", "* ", "• ", "› ", ">>> ", "> ", "check ", "ck "] where text.hasPrefix(mark) {
      text = text.dropFirst(mark.count).drop { $0 == " " }
    }
    // `1. dW2 = …` and `a) dW2 = …`.
    let number = text.prefix { $0.isNumber || $0.isLetter }
    let behind = text.dropFirst(number.count)
    if number.count <= 3, behind.hasPrefix(". ") || behind.hasPrefix(") ") {
      text = behind.dropFirst(2).drop { $0 == " " }
    }
    if text.hasPrefix("check ") { text = text.dropFirst(6) }
    return String(text).replacing("`", with: " ").replacing("**", with: "")
  }

  /// A line without the words before a name that is asked for: `my answer: cost = 0.5`.
  private static func withoutLabel(_ line: String, asked names: Set<String>) -> String {
    guard let sign = line.firstIndex(where: { $0 == "=" || $0 == "≈" }) else { return line }
    let left = line[..<sign]
    // The name with its cell is behind the last blank outside brackets.
    var depth = 0
    var start: String.Index?
    for index in left.indices.reversed() {
      let character = left[index]
      if "])".contains(character) { depth += 1 } else if "[(".contains(character) { depth -= 1 }
      let isBlank = character == " " || character == "\t"
      if isBlank, depth == 0, left[index...].contains(where: { $0 != " " && $0 != "\t" }) {
        start = left.index(after: index)
        break
      }
    }
    guard let start, let (_, end) = ClaimReference.scan(Array(left[start...].utf8), at: 0, withAttributes: false),
      names.contains(String(decoding: left[start...].utf8.prefix(end), as: UTF8.self)),
      !left[..<start].contains(where: { "+-*/@()[]{}<>!|&%^~".contains($0) })
    else { return line }
    return String(line[start...])
  }

  // MARK: Tables

  private static func lines(ofTable file: Source) -> [String] {
    let table = CommaSeparated(file.text)
    var lines: [String] = Array(repeating: "", count: max(1, file.lineCount))
    for (position, row) in table.rows.enumerated() {
      let cells = row.cells.map { $0.replacing("\n", with: " ").replacing("\r", with: " ") }
      let name = cells[0].drop { $0 == " " }
      let numbers = cells.dropFirst().filter { $0.contains { $0 != " " } }
      // The head of the table.
      if position == 0, !numbers.contains(where: { $0.contains(where: \.isNumber) }) { continue }
      let isCommaDecimal =
        table.separator != "," && numbers.contains { $0.contains(",") && !$0.contains(".") && !$0.contains("[") }
      let shown = numbers.map { isCommaDecimal ? "\"\($0)\"" : $0 }
      let value = shown.count == 1 ? shown[0] : "[" + shown.joined(separator: ", ") + "]"
      if row.line <= lines.count { lines[row.line - 1] = "\(name) = \(value)" }
    }
    return lines
  }
}
