/// A table as text, a row on each line: cells between commas, semicolons or tabs, in quotes where they hold such.
package struct CommaSeparated: Sendable {
  package let rows: [Row]

  /// The cells of a row, and the line, from 1, on which it begins.
  package struct Row: Hashable, Sendable {
    package let cells: [String]
    package let line: Int
  }

  /// What stands between the cells.
  package let separator: Character

  /// Reads a table; what separates the cells is seen from its first line.
  package init(_ text: String) {
    let first = text.prefix { !$0.isNewline }
    if first.contains("\t") {
      separator = "\t"
    } else {
      separator = first.contains(";") && !CommaSeparated.hasSeparatingComma(first) ? ";" : ","
    }
    var rows: [Row] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var line = 1
    var start = 1
    var before: Character = "\n"
    for character in text {
      if isQuoted {
        if character == "\"" { isQuoted = false } else { cell.append(character) }
      } else if character == "\"" {
        // A doubled quote inside quotes is one.
        if before == "\"", !cell.isEmpty { cell.append("\"") }
        isQuoted = true
      } else if character == separator {
        cells.append(cell)
        cell = ""
      } else if character.isNewline {
        cells.append(cell)
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(cells: cells, line: start)) }
        cells = []
        cell = ""
        start = line + 1
      } else {
        cell.append(character)
      }
      if character.isNewline { line += 1 }
      before = character
    }
    cells.append(cell)
    if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(cells: cells, line: start)) }
    self.rows = rows
  }

  /// Whether a comma stands outside quotes that is no decimal comma.
  private static func hasSeparatingComma(_ text: some StringProtocol) -> Bool {
    let characters = Array(text)
    var isQuoted = false
    for (position, character) in characters.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      guard character == ",", !isQuoted else { continue }
      let isBetweenDigits =
        position > 0 && position + 1 < characters.count && characters[position - 1].isNumber
        && characters[position + 1].isNumber
      if !isBetweenDigits { return true }
    }
    return false
  }

  /// A row as text, with commas, ending in a line feed.
  package static func row(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.contains { "\",\r\n;".contains($0) }
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\n"
  }
}
